import { and, eq, exists, gt, isNull, lte, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import type { LetterRow } from '../queries/letters'
import { deliveryAttempts, letters } from '../schema'

/**
 * Whether the recipient of a letter that is still tried has waited for so many hours, also where it took the place of others, and
 * nobody else was to be told so far. `isOfLetter`: the mail server takes letters, and puts off this one; where the fault says
 * nothing of it, another must have left meanwhile.
 */
export async function waitsTooLong(
  tx: Transaction,
  { id }: Pick<LetterRow, 'id'>,
  { hours, isOfLetter }: { hours: number; isOfLetter: boolean },
): Promise<boolean> {
  const longAgo = sql`now() - make_interval(hours => ${hours})`
  const others = tx
    .select({ id: deliveryAttempts.id })
    .from(deliveryAttempts)
    .where(and(eq(deliveryAttempts.outcome, 'sent'), gt(deliveryAttempts.at, longAgo)))
  const found = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(
      and(
        eq(letters.id, id),
        eq(letters.state, 'owed'),
        isNull(letters.escalatedAt),
        lte(sql`coalesce(${letters.owedSince}, ${letters.owedAt})`, longAgo),
        isOfLetter ? undefined : exists(others),
      ),
    )
  return found.length === 1
}

/** Somebody else is to be told of a letter that has not left for long; it is still tried. */
export async function markEscalated(tx: Transaction, { id }: Pick<LetterRow, 'id'>): Promise<void> {
  await tx
    .update(letters)
    .set({ escalatedAt: sql`now()` })
    .where(eq(letters.id, id))
}
