import { keyedHash, type Keyring } from './keyring'
import { canonicalEmail, digitsOf, isLongNumber } from './search-hashes'

export type AddressKind = 'email' | 'telephone'

/** What stands for an address on the list of whom not to write to; it says nothing of it without the key. */
export type SuppressionHash = { kind: AddressKind; hash: string }

/** With and without the code of a country or a trunk zero (ITU-T E.164) a number ends in the same nine digits. */
const lastDigits = 9

/**
 * The keyed hash of an e-mail address or a telephone number at one organisation, which is found at no other; nothing for
 * what is neither.
 */
export function suppressionHash(keyring: Keyring, controllerId: string, address: string): SuppressionHash | undefined {
  const found = canonical(address.trim())
  if (!found) return undefined
  const [kind, text] = found
  return { kind, hash: keyedHash(keyring, 'suppression', JSON.stringify([controllerId, kind, text])) }
}

/** The same for each address in a text, such as what somebody says they are known by. */
export function suppressionHashesIn(keyring: Keyring, controllerId: string, text: string): SuppressionHash[] {
  return text.split(/[,;\n]/u).flatMap((part) => suppressionHash(keyring, controllerId, part) ?? [])
}

function canonical(address: string): [AddressKind, string] | undefined {
  if (/^[^\s@]+@[^\s@]+$/u.test(address)) return ['email', canonicalEmail(address)]
  return isLongNumber(address) ? ['telephone', digitsOf(address).slice(-lastDigits)] : undefined
}
