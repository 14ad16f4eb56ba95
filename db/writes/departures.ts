import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { letters, letterSecrets } from '../schema'
import type { Day } from '@/domain/calendar/days'

/** A letter has left: its secret links have done their work and are destroyed. */
export async function markLetterLeft(tx: Transaction, letterId: string, leftOn: Day): Promise<void> {
  await tx
    .update(letters)
    .set({ state: 'sent', leftOn, sentAt: sql`now()`, leaseUntil: null, leaseOwner: null })
    .where(eq(letters.id, letterId))
  await tx.delete(letterSecrets).where(eq(letterSecrets.letterId, letterId))
}

/** What the letter asks for has come in the meantime: if it has not begun to leave, it stays here. */
export async function cancelQuestion(tx: Transaction, requestId: string, sequences: readonly number[]): Promise<void> {
  if (sequences.length === 0) return
  await tx
    .update(letters)
    .set({ state: 'cancelled' })
    .where(
      and(
        eq(letters.requestId, requestId),
        inArray(letters.eventSequence, [...sequences]),
        inArray(letters.state, ['owed', 'failed', 'by-hand']),
      ),
    )
}
