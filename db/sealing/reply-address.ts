import { replyAddressWith, sealLength, tokenOf } from '@/domain/letters/reply-token'
import { keyedHash, type Keyring } from './keyring'

/** The address of a mailbox under which answers about this request find back to it; nobody can make one up. */
export function threadAddress(keyring: Keyring, address: string, reference: string): string {
  return replyAddressWith(address, reference, sealOf(keyring, reference))
}

/** The reference in such an address, where the seal beside it is ours. */
export function referenceIn(keyring: Keyring, address: string): string | undefined {
  const token = tokenOf(address)
  return token && sealOf(keyring, token.reference) === token.seal ? token.reference : undefined
}

function sealOf(keyring: Keyring, reference: string): string {
  return keyedHash(keyring, 'reply-address', reference).slice(0, sealLength)
}
