import { and, eq, ne, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { waitingLetters } from '../schema'
import { longerEachTime } from './longer-each-time'
import type { MailPlace } from './received-letters'

/**
 * A letter is tried, and waits until it is known that this went well: longer than its mailbox does after a fault, so that the
 * letters behind one that breaks the connection each time are read meanwhile.
 */
export async function keepWaiting(db: Database, place: MailPlace): Promise<void> {
  const { failures } = waitingLetters
  await db
    .insert(waitingLetters)
    .values({ ...place, nextTryAt: longerEachTime(sql`1`) })
    .onConflictDoUpdate({
      target: [waitingLetters.controllerId, waitingLetters.uidValidity, waitingLetters.uid],
      set: { failures: sql`${failures} + 1`, nextTryAt: longerEachTime(sql`${failures} + 1`) },
    })
}

/** All that wait are tried at the next occasion. */
export async function tryWaiting(tx: Transaction, controllerId: string): Promise<void> {
  await tx
    .update(waitingLetters)
    .set({ nextTryAt: sql`now()` })
    .where(eq(waitingLetters.controllerId, controllerId))
}

/** A letter waits no more, or none of a mailbox that is read from its beginning. */
export async function endWaiting(
  db: Database | Transaction,
  { controllerId, ...place }: MailPlace | Pick<MailPlace, 'controllerId'>,
): Promise<void> {
  const ofOne =
    'uid' in place ? [eq(waitingLetters.uidValidity, place.uidValidity), eq(waitingLetters.uid, place.uid)] : []
  await db.delete(waitingLetters).where(and(eq(waitingLetters.controllerId, controllerId), ...ofOne))
}

/** What waits under other numbers is found again by the new ones. */
export async function endWaitingElsewhere(
  db: Database,
  { controllerId, uidValidity }: Pick<MailPlace, 'controllerId' | 'uidValidity'>,
): Promise<void> {
  await db
    .delete(waitingLetters)
    .where(and(eq(waitingLetters.controllerId, controllerId), ne(waitingLetters.uidValidity, uidValidity)))
}
