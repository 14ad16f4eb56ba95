'use server'

import { saveReminderRule } from '@/casework/save-reminder-rule'
import { remindersAddress } from '../../_settings/addresses'
import { controllerAction } from '../../_settings/controller-action'
import { firstOfEach } from '../../_settings/form-typed'

export const saveReminders = controllerAction(
  ({ context, controller }, typed) => saveReminderRule(context, controller.id, firstOfEach(typed)),
  ({ controller }) => `${remindersAddress(controller.slug)}?done=saved`,
)
