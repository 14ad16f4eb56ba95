import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { letters } from '../schema'
import type { RequesterLetter } from '@/domain/requests/letters'

export type LetterRow = typeof letters.$inferSelect

/** One letter of a request that the caller has already found for its actor, locked for the length of the transaction. */
export async function lockLetter(tx: Transaction, requestId: string, letterId: string): Promise<LetterRow | undefined> {
  const [row] = await tx
    .select()
    .from(letters)
    .where(and(eq(letters.id, letterId), eq(letters.requestId, requestId)))
    .for('update')
  return row
}

/** The letters of a request that the caller has already found for its actor, in the order in which they were owed. */
export async function lettersOf(db: Database | Transaction, requestId: string): Promise<LetterRow[]> {
  return db
    .select()
    .from(letters)
    .where(eq(letters.requestId, requestId))
    .orderBy(asc(letters.owedAt), asc(letters.eventSequence), asc(letters.id))
}

/** The letters of this kind that have not left and may still do so, likewise, locked for the length of the transaction. */
export async function lockUnsent(tx: Transaction, requestId: string, kind: RequesterLetter): Promise<LetterRow[]> {
  const mayLeave = inArray(letters.state, ['owed', 'failed', 'by-hand', 'sending'])
  return tx
    .select()
    .from(letters)
    .where(and(eq(letters.requestId, requestId), eq(letters.kind, kind), mayLeave))
    .for('update')
}
