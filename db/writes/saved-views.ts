import { eq } from 'drizzle-orm'
import type { Transaction } from '../client'
import { savedViews } from '../schema'

/** Keeps a list under a name. */
export async function insertSavedView(tx: Transaction, view: typeof savedViews.$inferInsert): Promise<void> {
  await tx.insert(savedViews).values(view)
}

/** A list has no name any more, for nobody. */
export async function deleteSavedView(tx: Transaction, id: string): Promise<void> {
  await tx.delete(savedViews).where(eq(savedViews.id, id))
}
