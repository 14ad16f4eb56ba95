import { writeJournal } from '@/db/writes/journal'
import { storedRequests, type StoredDossier } from '@/db/queries/export'
import { exportedFacts } from '@/db/exported-facts'
import { system } from '@/domain/policies/actor'
import type { House } from '@/house'
import type { Exported } from './exported'

/** Every request as it is stored, one at a time; an export is written into the journal before anything leaves. */
export async function* exportRequests(
  { db }: Pick<House, 'db'>,
  { sealed, because }: { sealed: boolean; because: string | null },
): AsyncGenerator<Exported> {
  await writeJournal(db, { actor: 'export', what: 'exported', details: { unsealed: sealed, because } })
  for await (const stored of storedRequests(db, system('export'), { sealed })) {
    yield {
      facts: exportedFacts(stored),
      sealed: stored.sealed && inBase64(stored.sealed),
      words: stored.events.flatMap(({ entryId, sequence, type }) => (entryId ? [{ entryId, sequence, type }] : [])),
    }
  }
}

function inBase64({ id, wrappedKey, kekVersion, entries }: StoredDossier) {
  return {
    id,
    wrappedKey: wrappedKey?.toString('base64') ?? null,
    kekVersion,
    entries: entries.map((entry) => ({
      id: entry.id,
      purpose: entry.purpose,
      ciphertext: entry.ciphertext.toString('base64'),
    })),
  }
}
