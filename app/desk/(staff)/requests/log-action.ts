'use server'

import { forbidden, redirect } from 'next/navigation'
import { logRequest } from '@/casework/log-request'
import type { FormAction } from '@/components/desk/action-form'
import { isOurForm } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { typedIn } from '../../../_server/typed-in'
import { whileSignedIn } from '../../../_server/while-signed-in'
import { after } from '../../_request/after'

export const log: FormAction = whileSignedIn(async (state, form) => {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const { organisation: [slug = ''] = [], rights = [], ...typed } = typedIn(form)
  const single = Object.fromEntries(Object.entries(typed).map(([name, [value]]) => [name, value]))
  const outcome = await orNotFound(async () => logRequest(context, slug, { ...single, rights }))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(after(outcome.result.isNew ? 'logged' : 'loggedBefore')({ reference: outcome.reference }))
})
