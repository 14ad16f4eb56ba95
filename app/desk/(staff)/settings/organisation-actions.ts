'use server'

import { changeOrganisation } from '@/casework/change-organisation'
import { controllerAction } from '../../_settings/controller-action'
import { firstOfEach } from '../../_settings/form-typed'

export const saveOrganisation = controllerAction(
  ({ context, controller }, typed) => changeOrganisation(context, controller.id, firstOfEach(typed)),
  () => '/desk/settings?done=changed',
)
