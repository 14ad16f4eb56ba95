'use server'

import { setApprovals } from '@/casework/set-approvals'
import { controllerAction } from '../../_settings/controller-action'
import { firstOfEach } from '../../_settings/form-typed'

export const saveApprovals = controllerAction(
  ({ context, controller }, typed) => setApprovals(context, controller.id, firstOfEach(typed)),
  () => '/desk/settings?done=changed',
)
