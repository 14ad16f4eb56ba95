import { RateLimiterDrizzle } from 'rate-limiter-flexible'
import type { Database } from './client'
import { rateLimits } from './schema'

/** A counter shared by all processes: `points` in `seconds`, kept in the database under keys that hold no personal data. */
export function limiter(db: Database, { name, points, seconds }: { name: string; points: number; seconds: number }) {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  })
}
