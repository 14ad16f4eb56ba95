import { eq } from 'drizzle-orm'
import type { Transaction } from '../client'
import { suppressions } from '../schema'

/** Keeps that these addresses are not written to; what stands already stays as it is. */
export async function keepSuppressions(
  tx: Transaction,
  entries: readonly (typeof suppressions.$inferInsert)[],
): Promise<void> {
  if (entries.length > 0)
    await tx
      .insert(suppressions)
      .values([...entries])
      .onConflictDoNothing()
}

/** From this day on the address may be written to again. */
export async function endSuppression(
  tx: Transaction,
  id: string,
  removed: Pick<typeof suppressions.$inferSelect, 'removedOn' | 'removedBecause'>,
): Promise<void> {
  await tx.update(suppressions).set(removed).where(eq(suppressions.id, id))
}
