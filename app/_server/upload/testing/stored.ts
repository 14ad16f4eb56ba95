import { asc, eq, sql } from 'drizzle-orm'
import type { PublicHouse } from '../../../testing/public-house'
import { events, fileChunks, files, requests, sealedEntries } from '@/db/schema'

/** The documents of a request as they lie in the database. */
export async function fileRows({ context: { db } }: PublicHouse, reference: string) {
  const rows = await db
    .select({ file: files })
    .from(files)
    .innerJoin(requests, eq(requests.id, files.requestId))
    .where(eq(requests.reference, reference))
    .orderBy(asc(files.receivedAt), asc(files.id))
  return rows.map(({ file }) => file)
}

/** What has happened to a request, by the names of its events. */
export async function eventsIn({ context: { db } }: PublicHouse, reference: string): Promise<string[]> {
  const rows = await db
    .select({ type: events.type })
    .from(events)
    .innerJoin(requests, eq(requests.id, events.requestId))
    .where(eq(requests.reference, reference))
    .orderBy(asc(events.sequence))
  return rows.map(({ type }) => type)
}

/** How much of documents there is in the whole installation: rows, pieces, and names. */
export async function everythingStored({ context: { db } }: PublicHouse) {
  const count = sql<number>`count(*)::int`
  const [rows] = await db.select({ count }).from(files)
  const [chunks] = await db.select({ count }).from(fileChunks)
  const [names] = await db.select({ count }).from(sealedEntries).where(eq(sealedEntries.purpose, 'file'))
  return { files: rows?.count, chunks: chunks?.count, names: names?.count }
}
