import { telephoneNumber } from '@/domain/policies/telephone-number'
import { keyedHash, type Keyring } from './keyring'
import { canonicalEmail, digitsOf, isLongNumber } from './search-hashes'

export type AddressKind = 'email' | 'telephone'

/** What stands for an address on the list of whom not to write to; it says nothing of it without the key. */
export type SuppressionHash = { kind: AddressKind; hash: string }

/** Whose list it is: a number without the code of a country is one of `country`. */
export type ListHolder = { id: string; country: string }

/**
 * The keyed hash of an e-mail address or a telephone number at one organisation, which is found at no other; nothing for
 * what is neither.
 */
export function suppressionHash(keyring: Keyring, holder: ListHolder, address: string): SuppressionHash | undefined {
  const found = canonical(address.trim(), holder.country)
  if (!found) return undefined
  const [kind, text] = found
  return { kind, hash: keyedHash(keyring, 'suppression', JSON.stringify([holder.id, kind, text])) }
}

/** The same for each address in a text, such as what somebody says they are known by. */
export function suppressionHashesIn(keyring: Keyring, holder: ListHolder, text: string): SuppressionHash[] {
  return text.split(/[,;\n]/u).flatMap((part) => suppressionHash(keyring, holder, part) ?? [])
}

function canonical(address: string, country: string): [AddressKind, string] | undefined {
  if (/^[^\s@]+@[^\s@]+$/u.test(address)) return ['email', canonicalEmail(address)]
  if (!isLongNumber(address)) return undefined
  return ['telephone', telephoneNumber(address, country)?.international ?? digitsOf(address)]
}
