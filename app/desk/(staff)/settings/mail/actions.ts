'use server'

import { sendTestMail } from '@/casework/send-test-mail'
import { mailAddress } from '../../../_mail/addresses'
import { controllerAction } from '../../../_settings/controller-action'

export const sendTest = controllerAction(
  ({ context, controller }) => sendTestMail(context, controller.id),
  () => mailAddress,
)
