import { randomUUID } from 'node:crypto'
import type { Transaction } from '../client'
import { dossiers, searchTerms, sealedEntries } from '../schema'
import { sha256 } from '../sealing/chain'
import { newDossierKey, unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { seal } from '../sealing/seal'
import { searchHashes } from '../sealing/search-hashes'
import type { Dossier } from '../queries/case-file'
import type { Purpose } from '../sealing/purposes'

/** Opens a new dossier with a key of its own. */
export async function openNewDossier(tx: Transaction, keyring: Keyring): Promise<Dossier> {
  const id = randomUUID()
  const [dossier] = await tx
    .insert(dossiers)
    .values({ id, ...newDossierKey(keyring, id) })
    .returning()
  if (!dossier) throw new Error('The dossier was not kept')
  return dossier
}

/** Seals a value into the dossier, under an id that the caller has given out or a new one; the hash is of the ciphertext, so that forgetting leaves the chain whole. */
export async function sealInto(
  tx: Transaction,
  keyring: Keyring,
  dossier: Dossier,
  purpose: Purpose,
  value: unknown,
  entryId: string = randomUUID(),
): Promise<{ entryId: string; sha256: string }> {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  const ciphertext = seal(key, { purpose, dossierId: dossier.id, entryId }, value)
  await tx.insert(sealedEntries).values({ id: entryId, dossierId: dossier.id, purpose, ciphertext })
  return { entryId, sha256: sha256(ciphertext) }
}

/** Keeps the keyed hashes by which staff find this person. */
export async function keepSearchTerms(
  tx: Transaction,
  keyring: Keyring,
  dossierId: string,
  person: { email: string | null; name: string },
): Promise<void> {
  const terms = searchHashes(keyring, { name: person.name, ...(person.email ? { email: person.email } : {}) })
  if (terms.length === 0) return
  await tx
    .insert(searchTerms)
    .values(terms.map((term) => ({ dossierId, ...term })))
    .onConflictDoNothing()
}
