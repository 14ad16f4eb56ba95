'use server'

import { forbidden, redirect } from 'next/navigation'
import { dropView, saveView } from '@/casework/save-view'
import { isOurForm } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { typedIn } from '../../../_server/typed-in'
import { whileSignedIn } from '../../../_server/while-signed-in'
import { viewHref, viewsAddress } from '../../_views/addresses'

export const keepView = whileSignedIn(async (state, form) => {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const input = firstOf(form)
  const outcome = await saveView(context, input)
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(viewHref(input['list'] ?? ''))
})

export const removeView = whileSignedIn(async (state, form) => {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const outcome = await orNotFound(() => dropView(context, { viewId: firstOf(form)['viewId'] ?? '' }))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(`${viewsAddress}?done=yes`)
})

function firstOf(form: FormData): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(typedIn(form)).map(([name, values]) => [name, values[0]]))
}
