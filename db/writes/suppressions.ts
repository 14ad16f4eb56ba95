import { eq } from 'drizzle-orm'
import type { Transaction } from '../client'
import { portionsOf } from '../portions'
import { suppressions } from '../schema'

type Entry = typeof suppressions.$inferInsert

/**
 * Keeps that these addresses are not written to, and says how many are new; what stands already stays as it is. Always in
 * one order, so that of two lists with the same addresses one waits for the other and neither is broken off.
 */
export async function keepSuppressions(tx: Transaction, entries: readonly Entry[]): Promise<number> {
  const inOrder = entries.toSorted(byHash)
  let kept = 0
  for (const some of portionsOf(inOrder)) {
    const rows = await tx.insert(suppressions).values(some).onConflictDoNothing().returning({ id: suppressions.id })
    kept += rows.length
  }
  return kept
}

function byHash(one: Entry, other: Entry): number {
  const [left, right] = [`${one.hash} ${one.right}`, `${other.hash} ${other.right}`]
  return left < right ? -1 : Number(left > right)
}

/** From this day on the address may be written to again. */
export async function endSuppression(
  tx: Transaction,
  id: string,
  removed: Pick<typeof suppressions.$inferSelect, 'removedOn' | 'removedBecause'>,
): Promise<void> {
  await tx.update(suppressions).set(removed).where(eq(suppressions.id, id))
}
