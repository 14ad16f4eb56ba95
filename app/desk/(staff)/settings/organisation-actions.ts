'use server'

import { changeOrganisation } from '@/casework/change-organisation'
import { controllerAction } from '../../_settings/controller-action'

export const saveOrganisation = controllerAction(
  ({ context, controller }, typed) => changeOrganisation(context, controller.id, firstOfEach(typed)),
  () => '/desk/settings?done=changed',
)

function firstOfEach(typed: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0]]))
}
