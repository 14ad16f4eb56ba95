import type { Transaction } from '../client'
import type { Dossier } from '../queries/case-file'
import { letters, letterSecrets } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { seal } from '../sealing/seal'

/** Keeps an owed letter; the worker finds it by state and `nextAttemptAt`. */
export async function insertLetter(tx: Transaction, letter: typeof letters.$inferInsert): Promise<void> {
  await tx.insert(letters).values(letter)
}

/** Keeps the secret links of a letter apart from it, sealed for this letter alone. */
export async function keepSecrets(
  tx: Transaction,
  keyring: Keyring,
  dossier: Dossier,
  letterId: string,
  secrets: Record<string, string>,
): Promise<void> {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  const ciphertext = seal(key, { purpose: 'secrets', dossierId: dossier.id, entryId: letterId }, secrets)
  await tx.insert(letterSecrets).values({ letterId, ciphertext })
}
