import type { Keyring } from '../sealing/keyring'
import { searchHashes, type SearchHash } from '../sealing/search-hashes'

/** By what drawn people are found: many share their words, which are hashed once. */
export function termsOf(keyring: Keyring) {
  const known = new Map<string, SearchHash[]>()
  return ({ name, email }: { name: string; email: string }): SearchHash[] => {
    const words = name.split(' ').map((word) => {
      const found = known.get(word) ?? searchHashes(keyring, { name: word })
      if (!/\d/.test(word)) known.set(word, found)
      return found
    })
    return [...searchHashes(keyring, { email }), ...words.flat()]
  }
}
