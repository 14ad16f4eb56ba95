import { limiter } from '@/db/limiter'
import type { House } from './house'
import { LimitReached } from './rate-limits'

const hour = 60 * 60

/** Counts one more of `points` in an hour, for all processes together. Throws `LimitReached`. */
export async function countInHour(
  { db }: House,
  { name, key, points }: { name: string; key: string; points: number },
): Promise<void> {
  const { consumedPoints, msBeforeNext } = await limiter(db, { name, points, seconds: hour }).penalty(key)
  if (consumedPoints > points) throw new LimitReached(Math.max(1, Math.ceil(msBeforeNext / 1000)))
}
