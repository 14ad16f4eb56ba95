import { and, asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { letters } from '../schema'

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
