import { and, eq, inArray, isNotNull, notExists, or, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { letters, reminders, requests } from '../schema'
import { visibleRequests, whoSees } from './visible'

/**
 * Letters to people that no mail server takes, at all or for a day (`isTried`), with no word of it on record; `step` is what that
 * word is called.
 */
export async function undeliveredLetters(db: Database, actor: Actor, controllerId: string) {
  const isTried = sql<boolean>`${letters.state} <> 'failed'`
  const step = sql<string>`case when ${isTried} then 'not-left ' else 'not-delivered ' end || ${letters.id}`
  const onRecord = db
    .select({ id: reminders.id })
    .from(reminders)
    .where(and(eq(reminders.requestId, requests.id), eq(reminders.step, step)))
  const { id: requestId, controllerId: at, reference, dueOn, receivedOn } = requests
  const about = { requestId, controllerId: at, ...whoSees, reference, dueOn, receivedOn }
  return db
    .select({ ...about, kind: letters.kind, isTried, step })
    .from(letters)
    .innerJoin(requests, eq(requests.id, letters.requestId))
    .where(
      and(
        isUndelivered,
        eq(letters.audience, 'requester'),
        eq(requests.controllerId, controllerId),
        visibleRequests(actor),
        notExists(onRecord),
      ),
    )
}

const isUndelivered = or(
  eq(letters.state, 'failed'),
  and(inArray(letters.state, ['owed', 'sending']), isNotNull(letters.escalatedAt)),
)
