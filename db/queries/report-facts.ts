import { and, asc, isNull, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { LatenessReason } from '@/domain/requests/lateness-reasons'
import type { Database, Transaction } from '../client'
import { requests } from '../schema'
import { judged, reportable, type ReportScope, todayIn } from './report-scope'

/** As what something that came in is counted. `uncounted`: not looked at yet, after an upgrade. */
export type CountedAs =
  'request' | 'unconfirmed' | 'duplicate' | 'nobody-to-answer' | 'spam' | 'discarded' | 'uncounted'

/**
 * What a report says beside its tables. `lost`: the days from receipt to the day a request was written down, of those that
 * staff wrote down; `paused`: the days on which no time passed, of those where there were any.
 */
export type ReportFacts = {
  counted: Record<CountedAs, number>
  afterPromise: number
  lost: Spread
  paused: Spread
  reasons: { reason: LatenessReason | null; count: number }[]
}

/** `requests`: of how many; `some`: how many of them have more than none. */
export type Spread = { requests: number; some: number; days: number; median: number | null; most: number | null }

const kinds = ['request', 'unconfirmed', 'duplicate', 'nobody-to-answer', 'spam', 'discarded', 'uncounted'] as const

/** The rest of the report of these organisations and days. */
export async function reportFacts(db: Database | Transaction, actor: Actor, scope: ReportScope): Promise<ReportFacts> {
  const { rows: counted } = await db.execute<{ kind: CountedAs; count: number }>(
    sql`with ${judged(actor, scope)} select counts_as as kind, count(*)::int as count from counted group by 1`,
  )
  const { rows: reasons } = await db.execute<{ reason: LatenessReason | null; count: number }>(
    sql`with ${judged(actor, scope)} select lateness_reason as reason, count(*)::int as count
      from judged where standing = 'late' group by 1 order by 2 desc, 1`,
  )
  const { rows: promises } = await db.execute<{ count: number }>(
    sql`with ${judged(actor, scope)} select count(*)::int as count
      from judged where standing = 'on-time' and answered_on > promised_due_on`,
  )
  const numbers = kinds.map((kind) => [kind, counted.find((row) => row.kind === kind)?.count ?? 0])
  return {
    counted: Object.fromEntries(numbers) as Record<CountedAs, number>,
    afterPromise: promises[0]?.count ?? 0,
    lost: await spread(db, actor, scope, 'lost'),
    paused: await spread(db, actor, scope, 'paused'),
    reasons,
  }
}

/** A row of an import says when it came and not when it was recognised; the form loses no day. */
const days = {
  lost: sql`select entered_on - received_on as days from judged where channel <> 'form' and import_id is null`,
  paused: sql`select paused_days as days from judged where paused_days > 0`,
}

async function spread(
  db: Database | Transaction,
  actor: Actor,
  scope: ReportScope,
  what: keyof typeof days,
): Promise<Spread> {
  const { rows } = await db.execute<Spread>(sql`with ${judged(actor, scope)}, each as (${days[what]})
    select count(*)::int as requests, (count(*) filter (where days > 0))::int as some, coalesce(sum(days), 0)::int as days,
      percentile_cont(0.5) within group (order by days) as median, max(days) as most
    from each`)
  return rows[0] ?? { requests: 0, some: 0, days: 0, median: null, most: null }
}

/** From how many days since receipt an age counts, the youngest first. */
const ages = [0, 8, 31, 61, 91] as const

export type OpenOfAge = { from: number; open: number; overdue: number }

/** What is neither closed nor spam now, whenever it came, by its days since receipt. */
export async function openByAge(
  db: Database | Transaction,
  actor: Actor,
  { controllerIds, today }: Pick<ReportScope, 'controllerIds' | 'today'>,
): Promise<OpenOfAge[]> {
  const on = todayIn({ ...(today && { today }) })
  const { rows } = await db.execute<OpenOfAge>(sql`
    select width_bucket(greatest(${on} - requests.received_on, 0), array[${sql.raw(ages.join(', '))}]) as from,
      count(*)::int as open, (count(*) filter (where ${on} > coalesce(requests.erasure_due_on, requests.answer_due_on)))::int as overdue
    from requests join controllers on controllers.id = requests.controller_id
    where requests.state <> 'closed' and requests.spam_marked_on is null and requests.discarded_on is null
      and ${reportable(actor, controllerIds)}
    group by 1`)
  return ages.map((from, index) => ({
    ...{ open: 0, overdue: 0 },
    ...rows.find((row) => row.from === index + 1),
    from,
  }))
}

/** Answers that left late and that nobody has explained yet, the oldest first; as many as a page shows. */
export async function unexplained(
  db: Database | Transaction,
  actor: Actor,
  { controllerIds, from, until }: ReportScope,
): Promise<{ reference: string; answeredOn: Day | null; answerDueOn: Day | null }[]> {
  const { reference, answeredOn, answerDueOn, receivedOn, latenessReason } = requests
  return db
    .select({ reference, answeredOn, answerDueOn })
    .from(requests)
    .where(
      and(
        reportable(actor, controllerIds),
        sql`${answeredOn} > ${answerDueOn}`,
        isNull(latenessReason),
        isNull(requests.discardedOn),
        sql`${receivedOn} between ${from}::date and ${until}::date`,
      ),
    )
    .orderBy(asc(answeredOn), asc(requests.id))
    .limit(50)
}
