import { type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'

/** A write that is not sent before it is awaited, as every builder of a statement is. */
export type Write = { getSQL(): SQL }

/**
 * Sends writes of which none waits for what another finds as one statement: one way to the database and back for all.
 * Rows may refer to one another whatever their order; the database looks when the statement has ended. All are kept or none.
 */
export async function together(db: Database | Transaction, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return
  const parts = writes.map((write, place) => sql`${sql.identifier(`write_${place}`)} as (${write.getSQL()})`)
  await db.execute(sql`with ${sql.join(parts, sql`, `)} select`)
}
