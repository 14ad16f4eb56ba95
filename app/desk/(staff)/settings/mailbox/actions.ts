'use server'

import { saveMailbox, stopMailbox, tryMailbox } from '@/casework/save-mailbox'
import { mailboxAddress } from '../../../_mailbox/addresses'
import { askToRead } from '../../../_mailbox/ask-to-read'
import { controllerAction } from '../../../_settings/controller-action'
import { firstOfEach } from '../../../_settings/form-typed'

export const save = controllerAction(
  ({ context, controller }, typed) => saveMailbox(context, controller.id, firstOfEach(typed)),
  async (managed) => {
    await askToRead(managed)
    return mailboxAddress(managed.controller.slug, 'saved')
  },
)

export const tryIt = controllerAction(
  ({ context, controller }) => tryMailbox(context, controller.id),
  async (managed) => {
    await askToRead(managed)
    return mailboxAddress(managed.controller.slug, 'tried')
  },
)

export const stop = controllerAction(
  ({ context, controller }) => stopMailbox(context, controller.id),
  ({ controller }) => mailboxAddress(controller.slug, 'stopped'),
)
