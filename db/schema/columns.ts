import { sql } from 'drizzle-orm'
import { customType, text } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/calendar/days'

/** A moment to the millisecond: `timestamptz(3)`, read as an ISO 8601 string in UTC. */
export const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})

/** The default of a moment at which its row is written. */
export const now = sql`now()`

/** A civil day: `date`, read as 'YYYY-MM-DD'. */
export const civilDay = customType<{ data: Day; driverData: string }>({ dataType: () => 'date' })

/** Ciphertext or a wrapped key. */
export const bytes = customType<{ data: Buffer; driverData: Buffer | Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
})

/** The number of a transaction, as text. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/** A list of texts, empty by itself. */
export const texts = () =>
  text()
    .array()
    .notNull()
    .default(sql`'{}'`)
