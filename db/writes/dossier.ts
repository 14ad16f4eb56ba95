import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../client'
import { dossiers, searchTerms, sealedEntries } from '../schema'
import { sha256 } from '../sealing/chain'
import { newDossierKey, unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { seal } from '../sealing/seal'
import { type Findable, searchHashes } from '../sealing/search-hashes'
import type { Dossier } from '../queries/case-file'
import type { Purpose } from '../sealing/purposes'
import { together, type Write } from './together'

/** Opens a new dossier with a key of its own. */
export async function openNewDossier(tx: Transaction, keyring: Keyring): Promise<Dossier> {
  const [dossier] = await tx.insert(dossiers).values(newDossier(keyring)).returning()
  if (!dossier) throw new Error('The dossier was not kept')
  return dossier
}

/** Opens one under an id that whoever does the same again gives again; nothing where it is there already. */
export async function openDossierOnce(tx: Transaction, keyring: Keyring, id: string): Promise<Dossier | undefined> {
  const mine = { id, ...newDossierKey(keyring, id) }
  const [dossier] = await tx.insert(dossiers).values(mine).onConflictDoNothing().returning()
  return dossier
}

/** A dossier with a key of its own, not kept yet. */
export function newDossier(keyring: Keyring): KeyedDossier {
  const id = randomUUID()
  return { id, ...newDossierKey(keyring, id) }
}

/** What seals into a dossier need of it. */
export type KeyedDossier = Pick<Dossier, 'id' | 'wrappedKey' | 'kekVersion'>

/** A sealed value that is not kept yet; the hash is of the ciphertext, so that forgetting leaves the chain whole. */
export type SealedEntry = { entryId: string; sha256: string; row: typeof sealedEntries.$inferInsert }

/** Seals a value for the dossier, under an id that the caller has given out or a new one. */
export function sealFor(
  keyring: Keyring,
  dossier: KeyedDossier,
  purpose: Purpose,
  value: unknown,
  entryId: string = randomUUID(),
): SealedEntry {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  const ciphertext = seal(key, { purpose, dossierId: dossier.id, entryId }, value)
  return { entryId, sha256: sha256(ciphertext), row: { id: entryId, dossierId: dossier.id, purpose, ciphertext } }
}

/** Keeps sealed values, in their order. */
export function keepEntries(db: Database | Transaction, entries: readonly SealedEntry[]): Write[] {
  return entries.length === 0 ? [] : [db.insert(sealedEntries).values(entries.map(({ row }) => row))]
}

/** Seals a value into the dossier and keeps it. */
export async function sealInto(
  tx: Transaction,
  keyring: Keyring,
  dossier: KeyedDossier,
  purpose: Purpose,
  value: unknown,
  entryId?: string,
): Promise<{ entryId: string; sha256: string }> {
  const entry = sealFor(keyring, dossier, purpose, value, entryId)
  await together(tx, keepEntries(tx, [entry]))
  return entry
}

/** Keeps the keyed hashes by which staff find this person. */
export function keepSearchTerms(tx: Transaction, keyring: Keyring, dossierId: string, person: Findable): Write[] {
  const terms = searchHashes(keyring, person)
  if (terms.length === 0) return []
  return [
    tx
      .insert(searchTerms)
      .values(terms.map((term) => ({ dossierId, ...term })))
      .onConflictDoNothing(),
  ]
}
