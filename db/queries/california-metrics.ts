import { and, arrayOverlaps, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { complied, denied, type MetricKind, metricKinds, metricLaws } from '@/domain/regimes/california-metrics'
import type { Database } from '../client'
import { requests } from '../schema'
import { judged, reportable } from './report-scope'

/** The figures of one kind of request; the days are null where nobody was answered. */
export type Metric = {
  kind: MetricKind
  received: number
  complied: number
  denied: number
  /** Of the denied: who asked could not be verified. */
  notVerified: number
  /** Ended otherwise: nothing held, passed on, withdrawn. */
  otherwise: number
  medianDays: number | null
  meanDays: number | null
}

const kindOf = sql.join(
  Object.entries(metricKinds).map(([kind, rights]) => sql`when "right" in ${[...rights]} then ${kind}::text`),
  sql` `,
)

/**
 * What a business compiles of a calendar year, by the day of receipt; a request counts once in each kind, and stays in what
 * was received alone until it is answered.
 * @see 11 CCR 7102(a)(1)
 */
export async function californiaMetrics(
  db: Database,
  actor: Actor,
  { controllerId, year }: { controllerId: string; year: number },
): Promise<Metric[]> {
  const scope = { controllerIds: [controllerId], from: `${year}-01-01` as Day, until: `${year}-12-31` as Day }
  const { rows } = await db.execute<Metric>(sql`with ${judged(actor, scope)}, asked as (
      select id, state, answered_on - received_on as days, decision, case ${kindOf} end as kind
      from judged join request_rights on request_rights.request_id = judged.id
      where regime in ${[...metricLaws]}
    ), each as (
      select kind, max(days) as days, bool_and(state = 'closed' and days is null) as ended,
        coalesce(bool_or(decision in ${[...complied]}) filter (where days is not null), false) as complied,
        coalesce(bool_or(decision in ${[...denied]}) filter (where days is not null), false) as denied,
        coalesce(bool_or(decision = 'cannot-identify') filter (where days is not null), false) as unverified
      from asked where kind is not null group by kind, id
    )
    select kind, count(*)::int as received, (count(*) filter (where complied))::int as complied,
      (count(*) filter (where denied and not complied))::int as denied,
      (count(*) filter (where unverified and not complied))::int as "notVerified",
      (count(*) filter (where (ended or days is not null) and not complied and not denied))::int as otherwise,
      percentile_cont(0.5) within group (order by days) as "medianDays", avg(days)::float8 as "meanDays"
    from each group by kind`)
  const none = { received: 0, complied: 0, denied: 0, notVerified: 0, otherwise: 0, medianDays: null, meanDays: null }
  const kinds = Object.keys(metricKinds) as MetricKind[]
  return kinds.map((kind) => ({ ...none, ...rows.find((row) => row.kind === kind), kind }))
}

/** The years in which these organisations received requests under the law of California, the newest first. */
export async function californiaYears(
  db: Database,
  actor: Actor,
  controllerIds: readonly string[],
): Promise<{ controllerId: string; year: number }[]> {
  const year = sql<number>`extract(year from ${requests.receivedOn})::int`
  return db
    .selectDistinct({ controllerId: requests.controllerId, year })
    .from(requests)
    .where(and(reportable(actor, controllerIds), arrayOverlaps(requests.regimes, [...metricLaws])))
    .orderBy(sql`2 desc`)
}
