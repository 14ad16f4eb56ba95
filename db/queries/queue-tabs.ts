import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { type Day, dayOf } from '@/domain/calendar/days'
import { type Actor, worksAt } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { controllers, requests } from '../schema'
import { withActor } from './visible'

/** In the order in which the desk shows them. */
export const queueTabs = [
  'needs-me',
  'open',
  'overdue',
  'due-in-7-days',
  'unassigned',
  'unconfirmed',
  'mail-drafts',
  'waiting',
  'paused',
  'colleagues',
  'ready',
  'erasure',
  'owed',
  'done',
  'spam',
] as const

export type QueueTab = (typeof queueTabs)[number]

/** The tabs of what is neither closed nor spam. */
export type LiveTab = Exclude<QueueTab, 'owed' | 'done' | 'spam'>

/** A civil day of now, and the controllers where it is that day; null where it is so at all of them. */
export type LocalDay = { day: Day; controllerIds: string[] | null }

/** In the words of the indexes, where no parameter may stand. */
const live = sql`${requests.state} <> 'closed' and ${requests.spamMarkedOn} is null`
const closed = sql`${requests.state} = 'closed' and ${requests.discardedOn} is null`
const marked = sql`${requests.state} <> 'closed' and ${requests.spamMarkedOn} is not null`

/** What a live request must be to be on a tab; nothing for the tab of them all. */
export function liveTabs(actor: Actor, days: readonly LocalDay[]): Record<LiveTab, SQL | undefined> {
  return {
    open: undefined,
    'needs-me': assignedTo(actor, 'me'),
    overdue: onItsDay(days, (day) => lt(requests.dueOn, day)),
    'due-in-7-days': onItsDay(days, (day) => and(gte(requests.dueOn, day), lte(requests.dueOn, sql`${day}::date + 7`))),
    unassigned: isNull(requests.assigneeId),
    unconfirmed: eq(requests.state, 'unconfirmed'),
    'mail-drafts': eq(requests.heldBecause, 'mailed-in'),
    waiting: or(eq(requests.identity, 'asked'), ne(requests.clock, 'running')),
    paused: eq(requests.clock, 'paused'),
    colleagues: isNotNull(requests.tasksDueOn),
    ready: requests.isReady.getSQL(),
    erasure: isNotNull(requests.erasureDueOn),
  }
}

/** One condition a tab, for its list and for its count alike. */
export function onTab(actor: Actor, days: readonly LocalDay[], tab: QueueTab): SQL | undefined {
  if (tab === 'owed') return and(closed, isNotNull(requests.owedSinceOn))
  if (tab === 'done') return closed
  if (tab === 'spam') return marked
  return and(live, liveTabs(actor, days)[tab])
}

/** `assignee`: a member's id, `me` or `nobody`. */
export function assignedTo(actor: Actor, assignee: string): SQL {
  if (assignee === 'nobody') return isNull(requests.assigneeId)
  return assignee === 'me' ? withActor(actor) : eq(requests.assigneeId, assignee)
}

/** What day it is at the controllers of this actor: at most three days at once on earth, and mostly one. */
export async function localDays(db: Database | Transaction, actor: Actor, today?: Day): Promise<LocalDay[]> {
  if (today) return [{ day: today, controllerIds: null }]
  if (actor.kind !== 'staff' && actor.kind !== 'system') return []
  const theirs = actor.kind === 'staff' ? inArray(controllers.id, worksAt(actor)) : undefined
  const day = sql<Day>`(now() at time zone ${controllers.timeZone})::date::text`
  const found = await db.select({ id: controllers.id, day }).from(controllers).where(theirs)
  return grouped(found)
}

/** The same where the controllers are known, at this moment (ISO 8601). */
export function daysAt(known: readonly { id: string; timeZone: string }[], now: string): LocalDay[] {
  return grouped(known.map(({ id, timeZone }) => ({ id, day: dayOf(now, timeZone) })))
}

function grouped(found: readonly { id: string; day: Day }[]): LocalDay[] {
  const days = [...Map.groupBy(found, (each) => each.day)]
  return days.map(([each, at]) => ({ day: each, controllerIds: days.length > 1 ? at.map(({ id }) => id) : null }))
}

function onItsDay(days: readonly LocalDay[], condition: (day: Day) => SQL | undefined): SQL {
  const each = days.map(({ day, controllerIds }) =>
    and(controllerIds ? inArray(requests.controllerId, controllerIds) : undefined, condition(day)),
  )
  return or(...each) ?? sql`false`
}
