import { keyedHash } from '@/db/sealing/keyring'
import { countInHour } from './hourly-limit'
import type { House } from './house'

const missesAnHour = 30

/** Counts a link of a letter to staff that nobody was given. Throws `LimitReached` for too many from one network address. */
export async function countMiss(house: House, address: string): Promise<void> {
  const key = keyedHash(house.keyring, 'address', address)
  await countInHour(house, { name: 'staff-link-miss', key, points: missesAnHour })
}
