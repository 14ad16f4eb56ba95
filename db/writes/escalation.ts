import { and, eq, exists, gt, isNull, lte, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import type { LetterRow } from '../queries/letters'
import { deliveryAttempts, letters } from '../schema'

/**
 * Marks a letter at which attempts have failed for so many hours while the mail server took others: it is still tried, and
 * somebody else is to be told. True where this was news. While the server takes none, nobody could be told by letter.
 */
export async function escalate(tx: Transaction, { id }: Pick<LetterRow, 'id'>, hours: number): Promise<boolean> {
  const longAgo = sql`now() - make_interval(hours => ${hours})`
  const begun = tx
    .select({ id: deliveryAttempts.id })
    .from(deliveryAttempts)
    .where(and(eq(deliveryAttempts.letterId, id), lte(deliveryAttempts.at, longAgo)))
  const others = tx
    .select({ id: deliveryAttempts.id })
    .from(deliveryAttempts)
    .where(and(eq(deliveryAttempts.outcome, 'sent'), gt(deliveryAttempts.at, longAgo)))
  const marked = await tx
    .update(letters)
    .set({ escalatedAt: sql`now()` })
    .where(
      and(eq(letters.id, id), eq(letters.state, 'owed'), isNull(letters.escalatedAt), exists(begun), exists(others)),
    )
    .returning({ id: letters.id })
  return marked.length === 1
}
