import { and, eq, inArray, isNull, like, lt, ne, notExists, or, type SQL } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Day } from '@/domain/calendar/days'
import type { Right } from '@/domain/rights'
import type { Database, Transaction } from '../client'
import { portionsOf } from '../portions'
import { events, reminders, requestRights, requests } from '../schema'
import { assignedAt, messageSinceOn, snoozed } from './reminder-marks'
import { visibleRequests, whoSees } from './visible'

/** The days to which ladders lead, and since when the clock stands still. */
const daysOfLadders = {
  dueOn: requests.dueOn,
  withoutPauseDueOn: requests.withoutPauseDueOn,
  stoppedSinceOn: requests.stoppedSinceOn,
  withoutRestartDueOn: requests.withoutRestartDueOn,
  ackDueOn: requests.ackDueOn,
  targetOn: requests.targetOn,
  erasureDueOn: requests.erasureDueOn,
  extensionNoticeDueOn: requests.extensionNoticeDueOn,
  refusalNoticeDueOn: requests.refusalNoticeDueOn,
}

/** What reminders are derived from: every request of a controller that is not closed. `enteredAt` is when we had it. */
export async function remindableRequests(db: Database, actor: Actor, controllerId: string) {
  return db
    .select({
      id: requests.id,
      reference: requests.reference,
      state: requests.state,
      controllerId: requests.controllerId,
      ...whoSees,
      receivedOn: requests.receivedOn,
      enteredAt: events.at,
      assignedAt,
      messageSinceOn,
      ...snoozed,
      acknowledgedOn: requests.acknowledgedOn,
      spamMarkedOn: requests.spamMarkedOn,
      ...daysOfLadders,
    })
    .from(requests)
    .innerJoin(events, and(eq(events.requestId, requests.id), eq(events.sequence, 1)))
    .where(and(isOpenAt(controllerId), visibleRequests(actor)))
    .orderBy(requests.dueOn, requests.id)
}

export type RemindableRow = Awaited<ReturnType<typeof remindableRequests>>[number]

/** The steps on record for the days that requests have now; those of earlier days belong to ladders that ended. */
export async function recordedSteps(db: Database, actor: Actor, controllerId: string) {
  const isCurrent = or(
    eq(reminders.dueOn, requests.dueOn),
    eq(reminders.dueOn, requests.withoutPauseDueOn),
    eq(reminders.dueOn, requests.withoutRestartDueOn),
    eq(reminders.dueOn, requests.ackDueOn),
    eq(reminders.dueOn, requests.targetOn),
    eq(reminders.dueOn, requests.extensionNoticeDueOn),
    eq(reminders.dueOn, requests.refusalNoticeDueOn),
    eq(reminders.dueOn, requests.receivedOn),
    like(reminders.step, 'unassigned-%'),
    like(reminders.step, 'message-%'),
    like(reminders.step, 'snoozed-%'),
  )
  const { requestId, step, recipient, dueOn, createdAt } = reminders
  return db
    .select({ requestId, step, recipient, dueOn, createdAt })
    .from(reminders)
    .innerJoin(requests, eq(requests.id, reminders.requestId))
    .where(and(isOpenAt(controllerId), visibleRequests(actor), or(isCurrent, eq(reminders.step, 'spam'))))
}

/** The rights asked for, by request, for letters that name them. */
export async function rightsOf(
  db: Database | Transaction,
  requestIds: readonly string[],
): Promise<Map<string, Right[]>> {
  const rights = new Map<string, Right[]>()
  for (const some of portionsOf(requestIds)) {
    const rows = await db
      .selectDistinct({ requestId: requestRights.requestId, right: requestRights.right })
      .from(requestRights)
      .where(inArray(requestRights.requestId, some))
    for (const { requestId, right } of rows) rights.set(requestId, [...(rights.get(requestId) ?? []), right])
  }
  return rights
}

/** Open requests whose promised day has passed, before that of the law, with no such `step` on record for it. */
export async function pastTheirPromise(
  db: Database,
  actor: Actor,
  { controllerId, day, step }: { controllerId: string; day: Day; step: string },
): Promise<{ reference: string }[]> {
  const onRecord = db
    .select({ id: reminders.id })
    .from(reminders)
    .where(and(eq(reminders.requestId, requests.id), eq(reminders.step, step), eq(reminders.dueOn, requests.dueOn)))
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .where(
      and(
        eq(requests.controllerId, controllerId),
        eq(requests.state, 'open'),
        visibleRequests(actor),
        eq(requests.binds, 'promise'),
        lt(requests.dueOn, day),
        isNull(requests.spamMarkedOn),
        isNull(requests.heldBecause),
        notExists(onRecord),
      ),
    )
}

function isOpenAt(controllerId: string): SQL | undefined {
  return and(eq(requests.controllerId, controllerId), ne(requests.state, 'closed'))
}
