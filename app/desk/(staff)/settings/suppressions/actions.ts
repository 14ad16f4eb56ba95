'use server'

import { forbidden, redirect } from 'next/navigation'
import { checkSuppression } from '@/casework/check-suppression'
import { removeSuppression } from '@/casework/remove-suppression'
import type { FormAction } from '@/components/desk/action-form'
import { isOurForm } from '../../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../../_server/form-action'
import { typedIn } from '../../../../_server/typed-in'
import { whileSignedIn } from '../../../../_server/while-signed-in'
import { firstOfEach } from '../../../_settings/form-typed'
import { suppressionAddress, suppressionsOfAddress } from '../../../_suppressions/addresses'
import { entryWords } from '../../../_suppressions/entry-words'
import { suppressingController } from '../../../_suppressions/suppressing-controllers'
import { t } from '../../../words'

export const check: FormAction = whileSignedIn(async (state, form) => {
  const { controller: slug = '', ...typed } = firstOfEach(typedIn(form))
  const { context, controller } = await suppressingController(slug)
  if (!(await isOurForm())) forbidden()
  const outcome = await orNotFound(async () => checkSuppression(context, controller, typed))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  const title = t(outcome.found.length > 0 ? 'desk.suppressions.isSuppressed' : 'desk.suppressions.isNot')
  const lines = outcome.found.map((entry) => ({
    text: entryWords(entry),
    link: { href: suppressionAddress(slug, entry.id), text: t('desk.suppressions.open') },
  }))
  return { ...refusedWith(state, form, []), found: { title, lines } }
})

export const remove: FormAction = whileSignedIn(async (state, form) => {
  const { controller: slug = '', id = '', ...typed } = firstOfEach(typedIn(form))
  const { context, controller } = await suppressingController(slug)
  if (!(await isOurForm())) forbidden()
  const target = { controllerId: controller.id, timeZone: controller.timeZone, id }
  const outcome = await orNotFound(async () => removeSuppression(context, target, typed))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  return redirect(`${suppressionsOfAddress(slug)}?done=removed`)
})
