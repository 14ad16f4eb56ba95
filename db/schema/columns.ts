import { customType, timestamp } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/calendar/days'

/** A moment: `timestamptz`, read as an ISO 8601 string in UTC. */
export function moment() {
  return timestamp({ withTimezone: true, mode: 'string' })
}

/** A civil day: `date`, read as 'YYYY-MM-DD'. */
export const civilDay = customType<{ data: Day; driverData: string }>({ dataType: () => 'date' })

/** Ciphertext or a wrapped key. */
export const bytes = customType<{ data: Buffer; driverData: Buffer | Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
})
