import { keyedHash, type Keyring } from '@/db/sealing/keyring'

/** The id of what is made once: the same for the same form of one person with the same words, and for nothing else. */
export function onceId(keyring: Keyring, said: readonly unknown[]): string {
  const hash = keyedHash(keyring, 'message', JSON.stringify(said))
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')
}
