import { addDays, dayOf } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import type { Database } from './client'
import { databaseNow } from './queries/now'
import { forgottenSince } from './queries/retention'
import { appendTombstones, readTombstones } from './sealing/tombstones'

/**
 * Writes which requests are forgotten and are not among the tombstones yet, outside the database: one that an old copy brings
 * back is forgotten again by it. Gives how many were written.
 */
export async function keepTombstones(db: Database, file: string): Promise<number> {
  const { tombstones } = readTombstones(file)
  const known = new Set(tombstones.map(({ requestId }) => requestId))
  const forgotten = await forgottenSince(db, system('anchor'), dayBefore(tombstones.at(-1)))
  const fresh = forgotten.filter(({ requestId }) => !known.has(requestId))
  const on = dayOf(await databaseNow(db), 'UTC')
  appendTombstones(
    file,
    fresh.map((request) => ({ on, ...request })),
  )
  return fresh.length
}

/** A transaction may have begun before the last tombstones were written and have ended after. */
function dayBefore(last: ReturnType<typeof readTombstones>['tombstones'][number] | undefined): string {
  return last ? addDays(last.on, -1) : '1970-01-01'
}
