'use server'

import { redirect } from 'next/navigation'
import { makeAnswerCode } from '@/casework/make-answer-code'
import { tellAnswerCode } from '@/casework/tell-answer-code'
import { textOf } from '../../../_server/desk-form'
import { orNotFound } from '../../../_server/form-action'
import { after } from '../../_request/after'
import { atDesk, codeAction } from '../../_request/code-action'
import { numberToCall } from '../../_request/code-destination'
import { readRequest } from '../../_request/read-request'

/** Makes the code; one for the telephone is shown this once, in place of the form. */
export const makeCode = codeAction({
  page: 'answerCode',
  sent: 'answer-code',
  make: (context, target, form) => makeAnswerCode(context, target, { by: textOf(form, 'by') }),
  call: async ({ reference }) => numberToCall(await readRequest(reference)),
})

/** The code was said on the telephone. */
export async function toldCode(form: FormData): Promise<void> {
  const context = await atDesk()
  const target = { reference: textOf(form, 'reference') }
  await orNotFound(() => tellAnswerCode(context, target, {}))
  redirect(after('answer-code-told')(target))
}
