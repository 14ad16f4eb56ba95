import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { waitingLetters } from '../schema'

/** The letters of a mailbox that wait under these numbers, first those that have waited longest, and whether they are due. */
export async function waitingHere(
  db: Database,
  { controllerId, uidValidity }: { controllerId: string; uidValidity: number },
): Promise<Map<number, { isDue: boolean }>> {
  const { nextTryAt, uid } = waitingLetters
  const rows = await db
    .select({ uid, isDue: sql<boolean>`${nextTryAt} <= now()` })
    .from(waitingLetters)
    .where(and(eq(waitingLetters.controllerId, controllerId), eq(waitingLetters.uidValidity, uidValidity)))
    .orderBy(asc(nextTryAt), asc(uid))
  return new Map(rows.map((row) => [row.uid, row]))
}

export async function isAnyWaiting(db: Database, controllerId: string): Promise<boolean> {
  const [waiting] = await db
    .select({ uid: waitingLetters.uid })
    .from(waitingLetters)
    .where(eq(waitingLetters.controllerId, controllerId))
    .limit(1)
  return waiting !== undefined
}
