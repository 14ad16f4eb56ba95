'use server'

import { forbidden, redirect } from 'next/navigation'
import { putBackAssignment, putBackSpam, putBackTag } from '@/casework/put-back'
import { isOurForm, textOf } from '../../../_server/desk-form'
import { formAction, orNotFound } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { after } from '../../_request/after'

export const undoAssignment = formAction(putBackAssignment, after('put-back'))
export const undoTag = formAction(putBackTag, after('put-back'))
export const undoSpam = formAction(putBackSpam, after('put-back'))

/** Puts back what a line of the history says, as long as it stands. */
export async function putBackFact(form: FormData): Promise<void> {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const target = { reference: textOf(form, 'reference') }
  const fact = textOf(form, 'fact')
  const verb = fact === 'assignment' ? putBackAssignment : fact === 'spam' ? putBackSpam : putBackTag
  const outcome = await orNotFound(() => verb(context, target, { sequence: textOf(form, 'sequence') }))
  redirect(after(outcome.ok ? 'put-back' : 'not-put-back')(target))
}
