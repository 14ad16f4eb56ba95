import { asc, eq, gt, inArray } from 'drizzle-orm'
import type { Database } from '../client'
import { dossiers, events, letters, letterSecrets, requests, sealedEntries } from '../schema'

const batchSize = 200

export type SealedEntry = Awaited<ReturnType<typeof readEntries>>[number]

/** Every sealed entry with the key it lies under and the request it belongs to, a batch at a time. */
export async function* sealedEntriesInBatches(db: Database): AsyncGenerator<SealedEntry[]> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const batch = await readEntries(db, last)
    if (batch.length > 0) yield batch
    if (batch.length < batchSize) return
    last = batch.at(-1)?.entry.id ?? last
  }
}

function readEntries(db: Database, after: string) {
  return db
    .select({ entry: sealedEntries, dossier: dossiers, reference: requests.reference })
    .from(sealedEntries)
    .innerJoin(dossiers, eq(dossiers.id, sealedEntries.dossierId))
    .leftJoin(requests, eq(requests.dossierId, sealedEntries.dossierId))
    .where(gt(sealedEntries.id, after))
    .orderBy(asc(sealedEntries.id))
    .limit(batchSize)
}

/** The secret links of letters that have not left yet, sealed for their letter. */
export async function sealedSecrets(db: Database) {
  return db
    .select({ secret: letterSecrets, dossier: dossiers, reference: requests.reference })
    .from(letterSecrets)
    .innerJoin(letters, eq(letters.id, letterSecrets.letterId))
    .innerJoin(dossiers, eq(dossiers.id, letters.dossierId))
    .leftJoin(requests, eq(requests.id, letters.requestId))
}

/** The hashes that the history holds of these sealed entries. */
export async function eventHashes(db: Database, entryIds: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ entryId: events.entryId, hash: events.entrySha256 })
    .from(events)
    .where(inArray(events.entryId, entryIds))
  return new Map(rows.flatMap(({ entryId, hash }) => (entryId && hash ? [[entryId, hash] as const] : [])))
}
