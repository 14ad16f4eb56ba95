import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'

/**
 * Reads of one moment, so that all figures of a page agree; with memory enough to count some hundred thousand rows without
 * sorting them on a disk.
 */
export async function inOneReading<Read>(db: Database, read: (tx: Transaction) => Promise<Read>): Promise<Read> {
  const ofOneMoment = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local work_mem = '64MB'`)
    return read(tx)
  }, ofOneMoment)
}
