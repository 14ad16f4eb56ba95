import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import type { LetterRow } from '../queries/letters'
import { letters, letterSecrets, sealedEntries } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { seal } from '../sealing/seal'
import { keepEntries, type KeyedDossier, sealInto, type SealedEntry } from './dossier'
import type { Write } from './together'

/** A letter to be owed, what of it is sealed, and its secret links. */
export type NewLetter = {
  letter: typeof letters.$inferInsert
  entry?: SealedEntry
  secrets?: typeof letterSecrets.$inferInsert
}

/** Keeps owed letters; the worker finds them by state and `nextAttemptAt`. */
export function keepLetters(tx: Transaction, owed: readonly NewLetter[]): Write[] {
  if (owed.length === 0) return []
  const secrets = owed.flatMap((each) => each.secrets ?? [])
  return [
    ...keepEntries(
      tx,
      owed.flatMap(({ entry }) => entry ?? []),
    ),
    tx.insert(letters).values(owed.map(({ letter }) => letter)),
    ...(secrets.length > 0 ? [tx.insert(letterSecrets).values(secrets)] : []),
  ]
}

/** The secret links of a letter, kept apart from it and sealed for this letter alone. */
export function secretsFor(
  keyring: Keyring,
  dossier: KeyedDossier,
  letterId: string,
  secrets: Record<string, string>,
): typeof letterSecrets.$inferInsert {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  return { letterId, ciphertext: seal(key, { purpose: 'secrets', dossierId: dossier.id, entryId: letterId }, secrets) }
}

/** From now on a letter that has not left says this; what it said before is destroyed, also as it was rendered. */
export async function rewordLetter(
  tx: Transaction,
  keyring: Keyring,
  dossier: KeyedDossier,
  { id, entryId, renderedEntryId }: Pick<LetterRow, 'id' | 'entryId' | 'renderedEntryId'>,
  words: unknown,
): Promise<void> {
  const entry = await sealInto(tx, keyring, dossier, 'letter', words)
  await tx.update(letters).set({ entryId: entry.entryId, renderedEntryId: null }).where(eq(letters.id, id))
  const before = [entryId, renderedEntryId].filter((each) => each !== null)
  await tx.delete(sealedEntries).where(inArray(sealedEntries.id, before))
}

/** The letter as it was first rendered, sealed in the dossier or, to staff, plain; not where it says something else by now. */
export async function keepRendering(
  db: Database | Transaction,
  { id, entryId }: Pick<LetterRow, 'id' | 'entryId'>,
  rendering: { renderedEntryId: string } | { rendered: Record<string, unknown> },
): Promise<void> {
  const saysThis = entryId === null ? isNull(letters.entryId) : eq(letters.entryId, entryId)
  await db
    .update(letters)
    .set(rendering)
    .where(and(eq(letters.id, id), saysThis))
}
