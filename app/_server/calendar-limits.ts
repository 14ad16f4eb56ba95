import { limiter } from '@/db/limiter'
import { keyedHash } from '@/db/sealing/keyring'
import type { House } from './house'
import { LimitReached } from './rate-limits'

const hour = 60 * 60

/** Counts a fetch by a link that works. Throws `LimitReached` where its program asks too often. */
export async function countFetch(house: House, tokenHash: string): Promise<void> {
  const points = house.environment.LIMIT_CALENDAR_FETCHES_PER_HOUR
  await count(house, { name: 'calendar-link', key: tokenHash, points })
}

/** Counts a link that leads nowhere. Throws `LimitReached` for too many from one network address. */
export async function countMiss(house: House, address: string): Promise<void> {
  const points = house.environment.LIMIT_CALENDAR_MISSES_PER_HOUR_PER_ADDRESS
  await count(house, { name: 'calendar-miss', key: keyedHash(house.keyring, 'address', address), points })
}

type Counted = { name: string; key: string; points: number }

async function count({ db }: House, { name, key, points }: Counted): Promise<void> {
  const { consumedPoints, msBeforeNext } = await limiter(db, { name, points, seconds: hour }).penalty(key)
  if (consumedPoints > points) throw new LimitReached(Math.max(1, Math.ceil(msBeforeNext / 1000)))
}
