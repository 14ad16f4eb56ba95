import type { MailAction } from '@/domain/policies/mail-actions'
import { keyedHash, type Keyring } from './keyring'
import { tokenHash } from './tokens'

/** One action about one request in one letter, which is to one member. */
export type ActionInLetter = { letterId: string; reference: string; action: MailAction }

/** Signed under the index key, and so kept nowhere: the letter is filled with it as it leaves. Nobody can make one up. */
export function mailActionToken(keyring: Keyring, { letterId, reference, action }: ActionInLetter): string {
  return keyedHash(keyring, 'mail-action', JSON.stringify([letterId, reference, action]))
}

/** The same for whoever reads the letters of an organisation: that they are there. */
export function stillHereToken(keyring: Keyring, letterId: string): string {
  return keyedHash(keyring, 'mail-action', JSON.stringify([letterId, 'still-here']))
}

/** What is kept of it. */
export function stillHereHash(keyring: Keyring, letterId: string): string {
  return tokenHash(stillHereToken(keyring, letterId))
}

/** What is kept of it. */
export function mailActionHash(keyring: Keyring, inLetter: ActionInLetter): string {
  return tokenHash(mailActionToken(keyring, inLetter))
}
