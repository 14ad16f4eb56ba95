'use server'

import { forbidden, redirect } from 'next/navigation'
import { changeOrganisation } from '@/casework/change-organisation'
import { isOurForm } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { typedIn } from '../../../_server/typed-in'
import { whileSignedIn } from '../../../_server/while-signed-in'
import { managedController } from '../../_members/managed'

export const saveOrganisation = whileSignedIn(async (state, form) => {
  const { controller: slug = [], ...typed } = typedIn(form)
  const { context, controller } = await managedController(slug[0] ?? '')
  if (!(await isOurForm())) forbidden()
  const input = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0]]))
  const changed = await orNotFound(async () => changeOrganisation(context, controller.id, input))
  if (!changed.ok) return refusedWith(state, form, changed.problems)
  redirect('/desk/settings?done=changed')
})
