import { and, count, eq, gt, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Day } from '@/domain/calendar/days'
import type { Database, Transaction } from '../client'
import { letters, reminders, requests } from '../schema'
import { visibleRequests } from './visible'

/** Unconfirmed requests that came in by the day of a step for which nothing is on record. */
export async function awaitingConfirmation(
  db: Database,
  actor: Actor,
  controllerId: string,
  steps: readonly { step: string; receivedBy: Day }[],
): Promise<{ reference: string }[]> {
  const isDue = steps.map(({ step, receivedBy }) => {
    const onRecord = db
      .select({ id: reminders.id })
      .from(reminders)
      .where(and(eq(reminders.requestId, requests.id), eq(reminders.step, step)))
    return and(lte(requests.receivedOn, receivedBy), notExists(onRecord))
  })
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .where(
      and(
        eq(requests.controllerId, controllerId),
        eq(requests.state, 'unconfirmed'),
        isNull(requests.spamMarkedOn),
        isNull(requests.heldBecause),
        visibleRequests(actor),
        or(...isDue),
      ),
    )
}

/** How many letters that ask to confirm came to be owed to this address in the 24 hours before, about any request. */
export async function confirmationLettersTo(tx: Transaction, recipientHash: string, at: string): Promise<number> {
  const [row] = await tx
    .select({ letters: count() })
    .from(letters)
    .where(
      and(
        eq(letters.recipientHash, recipientHash),
        eq(letters.kind, 'confirm-your-request'),
        gt(letters.owedAt, sql`${at}::timestamptz - interval '24 hours'`),
      ),
    )
  return row?.letters ?? 0
}
