import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { answerCodes, answerUnlocks } from '../schema'

/** `open`: the code was entered in this session; `closed`: it has yet to be; `no-code`: none works, or its tries are spent. */
export type AnswerLock = 'open' | 'closed' | 'no-code'

/** Whether this session may have the files of an answer that a code opens. The token is the permission. */
export async function answerLock(
  db: Database | Transaction,
  { tokenHash, requestId, tries }: { tokenHash: string; requestId: string; tries: number },
): Promise<AnswerLock> {
  const [row] = await db
    .select({ tries: answerCodes.tries, session: answerUnlocks.sessionHash })
    .from(answerCodes)
    .leftJoin(answerUnlocks, and(eq(answerUnlocks.codeId, answerCodes.id), eq(answerUnlocks.sessionHash, tokenHash)))
    .where(eq(answerCodes.requestId, requestId))
  if (row?.session) return 'open'
  return row && row.tries < tries ? 'closed' : 'no-code'
}
