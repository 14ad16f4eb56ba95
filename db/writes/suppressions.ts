import { eq } from 'drizzle-orm'
import type { Transaction } from '../client'
import { suppressions } from '../schema'

/** Keeps that these addresses are not written to, and says how many are new; what stands already stays as it is. */
export async function keepSuppressions(
  tx: Transaction,
  entries: readonly (typeof suppressions.$inferInsert)[],
): Promise<number> {
  let kept = 0
  for (let from = 0; from < entries.length; from += atATime) {
    const some = entries.slice(from, from + atATime)
    const rows = await tx.insert(suppressions).values(some).onConflictDoNothing().returning({ id: suppressions.id })
    kept += rows.length
  }
  return kept
}

/** A statement takes 65,535 parameters at the most. */
const atATime = 1000

/** From this day on the address may be written to again. */
export async function endSuppression(
  tx: Transaction,
  id: string,
  removed: Pick<typeof suppressions.$inferSelect, 'removedOn' | 'removedBecause'>,
): Promise<void> {
  await tx.update(suppressions).set(removed).where(eq(suppressions.id, id))
}
