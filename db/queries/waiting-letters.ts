import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { waitingLetters } from '../schema'

/** The letters that are to be tried again now, first those that have waited longest. */
export async function dueLetters(
  db: Database,
  { controllerId, uidValidity }: { controllerId: string; uidValidity: number },
  most: number,
): Promise<number[]> {
  const { nextTryAt, uid } = waitingLetters
  const rows = await db
    .select({ uid })
    .from(waitingLetters)
    .where(
      and(
        eq(waitingLetters.controllerId, controllerId),
        eq(waitingLetters.uidValidity, uidValidity),
        lte(nextTryAt, sql`now()`),
      ),
    )
    .orderBy(asc(nextTryAt), asc(uid))
    .limit(most)
  return rows.map((row) => row.uid)
}

export async function isAnyWaiting(db: Database, controllerId: string): Promise<boolean> {
  const [waiting] = await db
    .select({ uid: waitingLetters.uid })
    .from(waitingLetters)
    .where(eq(waitingLetters.controllerId, controllerId))
    .limit(1)
  return waiting !== undefined
}
