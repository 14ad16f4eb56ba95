/** The database's clock decides about every day and hour; one that is further from ours is a fault of one of them. */
export const widestSkewSeconds = 60

/** By how many seconds the database is ahead of this process, where that is more than the clocks of two machines may differ by. */
export function skewSeconds(databaseMs: number, ownMs = Date.now()): number {
  const seconds = Math.round((databaseMs - ownMs) / 1000)
  return Math.abs(seconds) > widestSkewSeconds ? seconds : 0
}
