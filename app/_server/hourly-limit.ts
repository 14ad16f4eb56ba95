import { limiter } from '@/db/limiter'
import type { House } from './house'
import { LimitReached } from './rate-limits'

const hour = 60 * 60

type Hourly = { name: string; key: string; points: number }

/** Counts one more of `points` in an hour, or some more, for all processes together. Throws `LimitReached`. */
export async function countInHour({ db }: House, { name, key, points }: Hourly, some = 1): Promise<void> {
  const { consumedPoints, msBeforeNext } = await limiter(db, { name, points, seconds: hour }).penalty(key, some)
  if (consumedPoints > points) throw reached(msBeforeNext)
}

/** Counts nothing. Throws `LimitReached` where not one more would be taken in this hour. */
export async function seeRoomInHour({ db }: House, { name, key, points }: Hourly): Promise<void> {
  const counted = await limiter(db, { name, points, seconds: hour }).get(key)
  if (counted && counted.consumedPoints >= points) throw reached(counted.msBeforeNext)
}

function reached(msBeforeNext: number): LimitReached {
  return new LimitReached(Math.max(1, Math.ceil(msBeforeNext / 1000)))
}
