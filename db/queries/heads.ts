import { and, gte, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { requests } from '../schema'
import type { Head } from '../sealing/anchors'
import { grantedRequests } from './visible'

/** The ends of all histories this actor may see that changed after a moment, for the anchors outside the database. */
export async function headsSince(db: Database, actor: Actor, since: string): Promise<Head[]> {
  return db
    .select({ reference: requests.reference, sequence: requests.eventCount, hash: requests.headHash })
    .from(requests)
    .where(and(gte(requests.updatedAt, sql`${since}::timestamptz`), grantedRequests(actor)))
    .orderBy(requests.reference)
}
