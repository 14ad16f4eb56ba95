import { and, eq, exists, inArray, isNotNull, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { letters, letterSecrets } from '../schema'
import type { Day } from '@/domain/calendar/days'
import type { RequesterLetter, StaffLetter } from '@/domain/requests/letters'

/** A letter has left: its secret links have done their work and are destroyed. */
export async function markLetterLeft(tx: Transaction, letterId: string, leftOn: Day): Promise<void> {
  await tx
    .update(letters)
    .set({ state: 'sent', leftOn, sentAt: sql`now()`, leaseUntil: null, leaseOwner: null, recalledAs: null })
    .where(eq(letters.id, letterId))
  await tx.delete(letterSecrets).where(eq(letterSecrets.letterId, letterId))
}

/** What these letters say is no longer so, or what they ask for has come: unless the mail server is taking them, they stay. */
export async function cancelLetters(tx: Transaction, requestId: string, sequences: readonly number[]): Promise<void> {
  if (sequences.length === 0) return
  const carrying = and(eq(letters.requestId, requestId), inArray(letters.eventSequence, [...sequences]))
  await recallLetters(tx, and(carrying, inArray(letters.state, unsent)), 'cancelled')
}

/** What these letters ask for is no longer waited for: unless the mail server is taking them, they stay. */
export async function cancelLettersOf(tx: Transaction, requestId: string, kind: RequesterLetter): Promise<void> {
  const ofKind = and(eq(letters.requestId, requestId), eq(letters.kind, kind))
  await recallLetters(tx, and(ofKind, inArray(letters.state, unsent)), 'cancelled')
}

/** What a member of staff need not be told any more: unless the mail server is taking it, it stays. */
export async function cancelStaffLetter(
  tx: Transaction,
  requestId: string,
  { kind, toAddress }: { kind: StaffLetter; toAddress: string },
): Promise<void> {
  const isTheirs = and(eq(letters.requestId, requestId), eq(letters.kind, kind), eq(letters.toAddress, toAddress))
  await recallLetters(tx, and(isTheirs, inArray(letters.state, unsent)), 'cancelled')
}

const unsent = ['owed', 'failed', 'by-hand', 'sending'] as const

/**
 * Calls letters back: at once, or when the attempt that is under way has failed. Cancelled is final, so the secrets of what
 * is cancelled are destroyed.
 */
export async function recallLetters(
  tx: Transaction,
  which: SQL | undefined,
  as: 'by-hand' | 'cancelled',
): Promise<void> {
  const isUnderWay = sql`${letters.state} = 'sending'`
  const recalled = await tx
    .update(letters)
    .set({
      state: sql`case when ${isUnderWay} then ${letters.state} else ${as} end`,
      recalledAs: sql`case when ${isUnderWay} then ${as === 'cancelled' ? as : sql`coalesce(${letters.recalledAs}, ${as})`} end`,
    })
    .where(which)
    .returning({ id: letters.id, state: letters.state })
  const cancelled = recalled.filter(({ state }) => state === 'cancelled').map(({ id }) => id)
  if (cancelled.length > 0) await tx.delete(letterSecrets).where(inArray(letterSecrets.letterId, cancelled))
}

/** What was cancelled while it was being sent keeps its secrets until it is known not to have left. */
export async function destroySecretsOfCancelled(db: Database): Promise<void> {
  const isCancelled = db
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.id, letterSecrets.letterId), eq(letters.state, 'cancelled')))
  await db.delete(letterSecrets).where(exists(isCancelled))
}

/** A letter that nobody sends: its lease is over, or its state was set by hand and it has none. */
export const hasNoLease = or(isNull(letters.leaseUntil), lte(letters.leaseUntil, sql`now()`))

/** What was called back while a worker sent it that has died since: nobody sends it again. */
export async function endRecalled(db: Database): Promise<void> {
  const isLapsed = and(eq(letters.state, 'sending'), hasNoLease)
  await db
    .update(letters)
    .set({ state: sql`${letters.recalledAs}`, recalledAs: null, leaseUntil: null, leaseOwner: null })
    .where(and(isLapsed, isNotNull(letters.recalledAs)))
}
