import type { Database, Transaction } from '../client'
import { journal } from '../schema'

/** Something that happened to the installation and not to one request: an export, a setting, a purge. Nothing personal. */
export async function writeJournal(
  db: Database | Transaction,
  entry: Pick<typeof journal.$inferInsert, 'controllerId' | 'actor' | 'what' | 'details'>,
): Promise<void> {
  await db.insert(journal).values(entry)
}
