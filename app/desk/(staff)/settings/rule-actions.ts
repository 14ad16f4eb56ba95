'use server'

import { forbidden, redirect } from 'next/navigation'
import { adoptRule } from '@/casework/adopt-rule'
import { confirmRedating } from '@/casework/confirm-redating'
import { isOurForm } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { typedIn } from '../../../_server/typed-in'
import { whileSignedIn } from '../../../_server/while-signed-in'
import { redatingAddress } from '../../_settings/addresses'
import { askToRedate } from '../../_settings/ask-to-redate'
import { controllerAction } from '../../_settings/controller-action'
import { reviewedController } from '../../_settings/reviewed-controller'
import { ruleInput } from '../../_settings/rule-typed'

export const saveRule = controllerAction(
  ({ context, controller }, typed) => adoptRule(context, controller.id, ruleInput(typed)),
  async ({ context, controller }, { version, redatingId }) => {
    if (redatingId) await askToRedate(context, redatingId)
    return `${redatingAddress(controller.slug)}?${redatingId ? 'saved' : 'savedNone'}=${version}`
  },
)

export const confirm = whileSignedIn(async (state, form) => {
  const { controller: slug = [], redating = [], because = [] } = typedIn(form)
  const { context, controller } = await reviewedController(slug[0] ?? '')
  if (!(await isOurForm())) forbidden()
  const id = redating[0] ?? ''
  const confirmed = await orNotFound(async () => confirmRedating(context, id, { because: because[0] }))
  if (!confirmed.ok) return refusedWith(state, form, confirmed.problems)
  await askToRedate(context, id)
  redirect(redatingAddress(controller.slug))
})
