import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { letters } from '../schema'

/** A letter that waits for its next attempt is due at once. True where it is on its way, also where an attempt is being made. */
export async function tryNow(tx: Transaction, letterId: string): Promise<boolean> {
  const onItsWay = await tx
    .update(letters)
    .set({ nextAttemptAt: sql`now()` })
    .where(and(eq(letters.id, letterId), inArray(letters.state, ['owed', 'sending'])))
    .returning({ id: letters.id })
  return onItsWay.length === 1
}
