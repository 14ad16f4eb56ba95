'use server'

import { forbidden, redirect } from 'next/navigation'
import { confirmStillHere } from '@/casework/say-still-here'
import { isOurForm } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { typedIn } from '../../../_server/typed-in'
import { whileSignedIn } from '../../../_server/while-signed-in'
import { stillHereAddress } from '../../_health/addresses'

export const sayHere = whileSignedIn(async (state, form) => {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const [controllerId = ''] = typedIn(form)['controllerId'] ?? []
  const outcome = await orNotFound(() => confirmStillHere(context, controllerId))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(`${stillHereAddress}?done=yes`)
})
