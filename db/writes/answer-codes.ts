import { and, eq, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { answerCodes, answerUnlocks } from '../schema'

/** Keeps the hash of a new code for the files of an answer in place of an earlier one, which opens nothing any more. */
export async function keepAnswerCode(tx: Transaction, requestId: string, codeHash: string): Promise<void> {
  await destroyAnswerCode(tx, requestId)
  await tx.insert(answerCodes).values({ requestId, codeHash })
}

/** Destroys the code of a request, and with it what it opened. */
export async function destroyAnswerCode(tx: Transaction, requestId: string): Promise<void> {
  await tx.delete(answerCodes).where(eq(answerCodes.requestId, requestId))
}

/**
 * Counts one try against the code of a request and gives what to compare with; nothing where there is none or all tries are
 * spent. One statement, so that tries at the same moment are counted one by one.
 */
export async function takeAnswerTry(
  tx: Transaction,
  requestId: string,
  tries: number,
): Promise<{ id: string; codeHash: string; tries: number } | undefined> {
  const [row] = await tx
    .update(answerCodes)
    .set({ tries: sql`${answerCodes.tries} + 1` })
    .where(and(eq(answerCodes.requestId, requestId), lt(answerCodes.tries, tries)))
    .returning({ id: answerCodes.id, codeHash: answerCodes.codeHash, tries: answerCodes.tries })
  return row
}

/** The code was entered in this session, which it opens the files for; wrong tries before count no more. */
export async function unlockAnswer(tx: Transaction, codeId: string, sessionHash: string): Promise<void> {
  await tx.update(answerCodes).set({ tries: 0 }).where(eq(answerCodes.id, codeId))
  await tx.insert(answerUnlocks).values({ codeId, sessionHash }).onConflictDoNothing()
}
