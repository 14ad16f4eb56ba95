'use server'

import { forbidden, redirect } from 'next/navigation'
import { changeOrganisation } from '@/casework/change-organisation'
import { setUpController } from '@/casework/set-up-controller'
import type { FormAction } from '@/components/desk/action-form'
import { isOurForm } from '../../../_server/desk-form'
import { refusedWith } from '../../../_server/form-action'
import { currentContext } from '../../../_server/session'
import { typedIn } from '../../../_server/typed-in'
import { whileSignedIn } from '../../../_server/while-signed-in'
import { controllerAction } from '../../_settings/controller-action'
import { firstOfEach } from '../../_settings/form-typed'
import { ruleInput } from '../../_settings/rule-typed'

export const saveOrganisation = controllerAction(
  ({ context, controller }, typed) => changeOrganisation(context, controller.id, firstOfEach(typed)),
  () => '/desk/settings?done=changed',
)

export const addOrganisation: FormAction = whileSignedIn(async (state, form) => {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  const outcome = await setUpController(context, ruleInput(typedIn(form)))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(`/desk/settings?done=added#name-${outcome.slug}`)
})
