import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { replyAddressOf } from '@/db/queries/mailboxes'
import { isOwnAddress } from '@/domain/policies/own-addresses'
import type { Context } from './context'

/**
 * Whether an address is the organisation's: the one that it writes from or gives for questions, one at which new requests
 * are noticed, or its mailbox, from which a letter of ours would come in as one of the person's.
 */
export async function isOurs(
  tx: Transaction,
  { sender }: Pick<Context, 'sender'>,
  { id, email, notificationAddresses }: Pick<Controller, 'id' | 'email' | 'notificationAddresses'>,
  address: string,
): Promise<boolean> {
  return isOwnAddress(address, [sender, email, ...notificationAddresses, await replyAddressOf(tx, id)])
}
