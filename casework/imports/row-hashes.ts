import { keyedHash, type Keyring } from '@/db/sealing/keyring'
import type { Sheet } from '@/domain/imports/sheet'

/**
 * By what each row is known when it comes again, by its line: its own number, and all that it says, the second of two alike apart
 * from the first. Nobody without the key can tell either from the hash.
 */
export function rowHashes(keyring: Keyring, { rows }: Sheet, ownNumbers: ReadonlyMap<number, string>) {
  const alike = new Map<string, number>()
  return new Map(
    rows.map(({ line, cells }) => {
      const said = JSON.stringify(cells)
      const before = alike.get(said) ?? 0
      alike.set(said, before + 1)
      const number = ownNumbers.get(line)
      const whole = keyedHash(keyring, 'row', JSON.stringify(['whole', cells, before]))
      return [
        line,
        number === undefined ? [whole] : [keyedHash(keyring, 'row', JSON.stringify(['number', number])), whole],
      ]
    }),
  )
}
