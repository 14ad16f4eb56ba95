import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { isErasure } from '@/domain/policies/erasure-after-collection'
import type { Right } from '@/domain/rights'
import type { Database } from '../client'
import { controllers, events, letters, requestRights, requests } from '../schema'
import { visibleRequests } from './visible'

const dueDayKinds = [
  'answer',
  'without-pause',
  'acknowledgement',
  'extension-notice',
  'refusal-notice',
  'erasure',
] as const

export type DueDayKind = (typeof dueDayKinds)[number]

/** One day to act by; `changedAt` is when the request last changed. */
export type DueDay = { reference: string; right: Right; kind: DueDayKind; on: Day; changedAt: string }

/**
 * The open due days of the requests that this actor may see, right by right: the day of the answer until the request is
 * closed, or once it is answered that of an erasure still to come; any other until it has passed or the notice is no
 * longer owed. What is set aside as spam is left out.
 */
export async function listDueDays(db: Database, actor: Actor): Promise<DueDay[]> {
  const rows = await db
    .select({ request: requests, asked: requestRights, today, isExtended })
    .from(requests)
    .innerJoin(controllers, eq(controllers.id, requests.controllerId))
    .innerJoin(requestRights, eq(requestRights.requestId, requests.id))
    .where(and(visibleRequests(actor), ne(requests.state, 'closed'), isNull(requests.spamMarkedOn)))
    .orderBy(requests.reference, requestRights.right, requestRights.regime)
  return rows.flatMap(dueDaysOf)
}

const today = sql<Day>`(now() at time zone ${controllers.timeZone})::date::text`

const carried = and(eq(letters.requestId, events.requestId), eq(letters.eventSequence, events.sequence))

/** More time was taken for this right, by a letter that was not called back. */
const isExtended = sql<boolean>`exists (select 1 from ${events} inner join ${letters} on ${carried} where ${and(
  eq(events.requestId, requests.id),
  eq(events.type, 'extended'),
  ne(letters.state, 'cancelled'),
  sql`(${events.rights} is null or ${events.rights} @> to_jsonb(${requestRights.right}::text))`,
)})`

type Row = {
  request: Pick<
    typeof requests.$inferSelect,
    'reference' | 'updatedAt' | 'withoutPauseDueOn' | 'ackDueOn' | 'acknowledgedOn' | 'erasureDueOn'
  >
  asked: Pick<
    typeof requestRights.$inferSelect,
    'right' | 'decision' | 'dueOn' | 'extensionNoticeDueOn' | 'refusalNoticeDueOn'
  >
  today: Day
  isExtended: boolean
}

/** What is still to be done for one right under one law, day by day. */
export function dueDaysOf({ request, asked, today: now, isExtended: extended }: Row): DueDay[] {
  const { reference, updatedAt: changedAt, erasureDueOn } = request
  if (asked.decision === 'withdrawn') return []
  if (erasureDueOn)
    return isErasure(asked.right)
      ? [{ reference, right: asked.right, kind: 'erasure', on: erasureDueOn, changedAt }]
      : []
  const ahead = (day: Day | null) => (day !== null && day >= now ? day : null)
  const days: Record<DueDayKind, Day | null> = {
    answer: asked.dueOn,
    erasure: null,
    'without-pause': asked.dueOn === null ? ahead(request.withoutPauseDueOn) : null,
    acknowledgement: request.acknowledgedOn === null ? ahead(request.ackDueOn) : null,
    'extension-notice': extended ? null : ahead(asked.extensionNoticeDueOn),
    'refusal-notice': asked.decision === null ? ahead(asked.refusalNoticeDueOn) : null,
  }
  return dueDayKinds.flatMap((kind) => {
    const on = days[kind]
    return on === null ? [] : [{ reference, right: asked.right, kind, on, changedAt }]
  })
}
