'use server'

import { forbidden, redirect } from 'next/navigation'
import { acceptDraft } from '@/casework/accept-draft'
import { markSpam } from '@/casework/mark-spam'
import { isOurForm } from '../../../_server/desk-form'
import { type FormVerb, orNotFound, readForm } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { after } from '../../_request/after'

/** Takes a letter up as a request for what its words suggest, by the button beside them. */
export async function acceptSuggested(form: FormData): Promise<void> {
  await judge(form, acceptDraft, 'draft')
}

/** Sets a letter aside that is no request, by the button beside it. */
export async function setDraftAside(form: FormData): Promise<void> {
  await judge(form, markSpam, 'spam')
}

/** Where somebody was quicker, nothing is done, and the page shows what there is now. */
async function judge(form: FormData, verb: FormVerb, done: 'draft' | 'spam'): Promise<void> {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const { target, input } = readForm(form)
  const outcome = await orNotFound(() => verb(context, target, input))
  redirect(after(outcome.ok ? done : 'not-accepted')(target))
}
