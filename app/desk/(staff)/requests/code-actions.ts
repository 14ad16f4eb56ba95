'use server'

import { refresh } from 'next/cache'
import { forbidden, redirect } from 'next/navigation'
import { makeAnswerCode } from '@/casework/make-answer-code'
import { tellAnswerCode } from '@/casework/tell-answer-code'
import type { FormState } from '@/components/desk/action-form'
import { isOurForm, textOf } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { after } from '../../_request/after'
import { numberToCall } from '../../_request/code-destination'
import { readRequest } from '../../_request/read-request'
import { t } from '../../words'

/** Makes the code; one for the telephone is shown this once, in place of the form. */
export async function makeCode(state: FormState, form: FormData): Promise<FormState> {
  const context = await here()
  const target = { reference: textOf(form, 'reference') }
  const outcome = await orNotFound(() => makeAnswerCode(context, target, { by: textOf(form, 'by') }))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  const { code } = outcome.result
  if (code === null) redirect(after('answer-code')(target))
  refresh()
  const madeCode = {
    title: t('desk.pages.answerCode.madeTitle'),
    text: t('desk.pages.answerCode.madeText'),
    label: t('desk.pages.answerCode.label'),
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    call: numberToCall(await readRequest(target.reference)),
  }
  return { ...refusedWith(state, form, []), madeCode }
}

/** The code was said on the telephone. */
export async function toldCode(form: FormData): Promise<void> {
  const context = await here()
  const target = { reference: textOf(form, 'reference') }
  await orNotFound(() => tellAnswerCode(context, target, {}))
  redirect(after('answer-code-told')(target))
}

/** At the desk, by a form of ours. */
async function here() {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  return context
}
