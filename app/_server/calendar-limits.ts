import { keyedHash } from '@/db/sealing/keyring'
import { countInHour } from './hourly-limit'
import type { House } from './house'

/** Counts a fetch by a link that works. Throws `LimitReached` where its program asks too often. */
export async function countFetch(house: House, tokenHash: string): Promise<void> {
  const points = house.environment.LIMIT_CALENDAR_FETCHES_PER_HOUR
  await countInHour(house, { name: 'calendar-link', key: tokenHash, points })
}

/** Counts a link that leads nowhere. Throws `LimitReached` for too many from one network address. */
export async function countMiss(house: House, address: string): Promise<void> {
  const points = house.environment.LIMIT_CALENDAR_MISSES_PER_HOUR_PER_ADDRESS
  await countInHour(house, { name: 'calendar-miss', key: keyedHash(house.keyring, 'address', address), points })
}
