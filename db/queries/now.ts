import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'

/** The moment of asking, for a query that is asked anyway; as `databaseNow` gives it. */
export const theMoment = sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The database's clock, one for all processes, as an ISO 8601 moment in UTC; in a transaction too, the moment of asking. */
export async function databaseNow(db: Database | Transaction): Promise<string> {
  const result = await db.execute<{ now: string }>(sql`select ${theMoment} as now`)
  const [row] = result.rows
  if (!row) throw new Error('The database did not tell the time')
  return row.now
}

/** The same as a select of one row, for a statement of many. */
export function momentOf(db: Database | Transaction) {
  return db.select({ now: theMoment }).from(sql`(values (1)) as once`)
}
