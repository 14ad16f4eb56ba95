'use server'

import { saveMailbox, stopMailbox, tryMailbox } from '@/casework/save-mailbox'
import { mailboxAddress } from '../../../_mailbox/addresses'
import { controllerAction } from '../../../_settings/controller-action'
import { firstOfEach } from '../../../_settings/form-typed'

export const save = controllerAction(
  ({ context, controller }, typed) => saveMailbox(context, controller.id, firstOfEach(typed)),
  ({ controller }) => mailboxAddress(controller.slug, 'saved'),
)

export const tryIt = controllerAction(
  ({ context, controller }) => tryMailbox(context, controller.id),
  ({ controller }) => mailboxAddress(controller.slug, 'tried'),
)

export const stop = controllerAction(
  ({ context, controller }) => stopMailbox(context, controller.id),
  ({ controller }) => mailboxAddress(controller.slug, 'stopped'),
)
