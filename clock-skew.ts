import type { Database } from '@/db/client'
import { databaseNow } from '@/db/queries/now'
import { log } from '@/log'

/** The database's clock decides about every day and hour; one that is further from ours is a fault of one of them. */
const widestSkewSeconds = 60

/** By how many seconds the database is ahead of this process; 0 where it is no more than the clocks of two machines may differ by. */
export function skewSeconds(databaseMs: number, ownMs = Date.now()): number {
  const seconds = Math.round((databaseMs - ownMs) / 1000)
  return Math.abs(seconds) > widestSkewSeconds ? seconds : 0
}

/** Asks the database for its time, and logs where that is another than ours. */
export async function watchClock(db: Database): Promise<void> {
  const seconds = skewSeconds(Date.parse(await databaseNow(db)))
  if (seconds !== 0)
    log.warn({ databaseAheadSeconds: seconds }, 'The clock of the database is not that of this machine')
}
