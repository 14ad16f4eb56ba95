import { and, count, eq, exists, gt, gte, inArray, lte, notExists, or, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Day } from '@/domain/calendar/days'
import type { Database, Transaction } from '../client'
import { controllerRules, events, letters, reminders, requests } from '../schema'
import { inSight } from './in-sight'

/**
 * Unconfirmed requests of people whom a letter has left for by the day of a step for which nothing is on record. The day of receipt
 * says nothing of it: it may be corrected to a later one.
 */
export async function awaitingConfirmation(
  db: Database,
  actor: Actor,
  controllerId: string,
  steps: readonly { step: string; leftBy: Day }[],
): Promise<{ reference: string }[]> {
  const isDue = steps.map(({ step, leftBy }) => {
    const onRecord = db
      .select({ id: reminders.id })
      .from(reminders)
      .where(and(eq(reminders.requestId, requests.id), eq(reminders.step, step)))
    const left = db
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.requestId, requests.id), eq(events.type, 'letterLeft'), lte(events.on, leftBy)))
    return and(exists(left), notExists(onRecord))
  })
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(inSight(actor, controllerId, 'unconfirmed'), or(...isDue)))
}

/** Until a letter has left nobody was asked anything: there is nothing to remind of. */
const isWrittenTo = sql`exists (
  select 1 from ${events} where ${and(eq(events.requestId, requests.id), eq(events.type, 'letterLeft'))})`

/** How many letters that nobody at this address had asked for came to be owed to it in the 24 hours before. */
export async function uninvitedLettersTo(tx: Transaction, recipientHash: string, at: string): Promise<number> {
  const [row] = await tx
    .select({ letters: count() })
    .from(letters)
    .where(
      and(
        eq(letters.recipientHash, recipientHash),
        inArray(letters.kind, ['confirm-your-request', 'identity-code', 'parental-consent', 'confirm-new-address']),
        gt(letters.owedAt, sql`${at}::timestamptz - interval '24 hours'`),
      ),
    )
  return row?.letters ?? 0
}

/** Whether a letter that asks to confirm this address waits to leave, for whatever reason. */
export async function isAskedToConfirmStill(tx: Transaction, requestId: string): Promise<boolean> {
  const [waiting] = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(
      and(
        eq(letters.requestId, requestId),
        eq(letters.kind, 'confirm-your-request'),
        inArray(letters.state, ['owed', 'failed', 'by-hand', 'sending']),
      ),
    )
    .limit(1)
  return waiting !== undefined
}

/** Unconfirmed requests under a rule that answers them by itself, due by then or later; nothing is owed for one twice. */
export async function neverConfirmed(
  db: Database,
  actor: Actor,
  controllerId: string,
  { receivedBy, dueFrom }: { receivedBy: Day; dueFrom: Day },
): Promise<{ reference: string }[]> {
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .innerJoin(controllerRules, eq(controllerRules.id, requests.ruleId))
    .where(
      and(
        inSight(actor, controllerId, 'unconfirmed'),
        isWrittenTo,
        eq(controllerRules.answersUnconfirmed, true),
        lte(requests.receivedOn, receivedBy),
        gte(requests.dueOn, dueFrom),
      ),
    )
}
