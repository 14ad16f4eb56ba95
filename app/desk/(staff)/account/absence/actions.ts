'use server'

import { forbidden, notFound, redirect } from 'next/navigation'
import { recordAbsence } from '@/casework/record-absence'
import { controllersOf } from '@/db/queries/controllers'
import { isOurForm } from '../../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../../_server/form-action'
import { currentContext } from '../../../../_server/session'
import { typedIn } from '../../../../_server/typed-in'
import { whileSignedIn } from '../../../../_server/while-signed-in'

export const saveAbsence = whileSignedIn(async (state, form) => {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const typed = Object.fromEntries(Object.entries(typedIn(form)).map(([name, values]) => [name, values[0]]))
  const { controller: slug = '', userId = '', ...input } = typed
  const controller = (await controllersOf(context.db, context.actor)).find((each) => each.slug === slug) ?? notFound()
  const outcome = await orNotFound(() => recordAbsence(context, { controllerId: controller.id, userId }, input))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(`/desk/account/absence?organisation=${slug}&done=yes`)
})
