'use server'

import { refresh } from 'next/cache'
import { forbidden, redirect } from 'next/navigation'
import { makeIdentityCode } from '@/casework/make-identity-code'
import type { FormState } from '@/components/desk/action-form'
import { isOurForm, textOf } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { after } from '../../_request/after'
import { t } from '../../words'

/** Sends the code about who asks; one for the telephone is shown this once, in place of the form. */
export async function sendIdentityCode(state: FormState, form: FormData): Promise<FormState> {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const target = { reference: textOf(form, 'reference') }
  const sentTo = textOf(form, 'sentTo')
  const outcome = await orNotFound(() => makeIdentityCode(context, target, { by: textOf(form, 'by'), sentTo }))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  const { code } = outcome.result
  if (code === null) redirect(after('identity-code')(target))
  refresh()
  const madeCode = {
    title: t('desk.pages.identityCode.madeTitle'),
    text: t('desk.pages.identityCode.madeText'),
    label: t('desk.pages.identityCode.label'),
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    call: { label: t('desk.pages.identityCode.call'), value: sentTo, note: null },
  }
  return { ...refusedWith(state, form, []), madeCode }
}
