import { eq, lt, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { presences } from '../schema'
import { secondsHere } from '../queries/presences'

/** Somebody has a request open now; since before, unless they were away for longer than a moment. */
export async function notePresence(db: Database, requestId: string, userId: string): Promise<void> {
  const wasAway = sql`${presences.seenAt} < now() - make_interval(secs => ${secondsHere})`
  const since = sql`case when ${wasAway} then now() else ${presences.since} end`
  await db
    .insert(presences)
    .values({ requestId, userId })
    .onConflictDoUpdate({
      target: [presences.requestId, presences.userId],
      set: { since, seenAt: sql`now()` },
      setWhere: lt(presences.seenAt, sql`now() - interval '5 seconds'`),
    })
}

/** Nobody needs to know who looked an hour ago; of a request that is forgotten, not even that. */
export async function forgetPresences(db: Database | Transaction, requestId?: string): Promise<void> {
  const isPast = lt(presences.seenAt, sql`now() - interval '1 hour'`)
  await db.delete(presences).where(requestId === undefined ? isPast : or(isPast, eq(presences.requestId, requestId)))
}
