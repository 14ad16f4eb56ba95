import { type SQL, sql } from 'drizzle-orm'
import { inYears } from '@/domain/calendar/report-periods'
import type { Actor } from '@/domain/policies/actor'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { Database, Transaction } from '../client'
import { judged, type ReportScope, standingOf } from './report-scope'
import { type Tally, type TalliedRow, tallied, tallyOf } from './tally'

/** By what a report divides its requests. */
export type ReportDivision = 'month' | 'right' | 'law' | 'channel' | 'outcome' | 'team'

/**
 * All requests of a scope, and every table of a report with its rows in the order of their keys. They are read year by year,
 * so that no statement takes long however many years are asked for.
 */
export async function tallies(
  db: Database | Transaction,
  actor: Actor,
  scope: ReportScope,
): Promise<{ all: Tally } & Record<ReportDivision, Tally[]>> {
  const whole: (TalliedRow & Record<'channel' | 'month' | 'team', string | null>)[] = []
  const asked: (TalliedRow & AskedRow)[] = []
  for (const days of inYears(scope)) {
    whole.push(...(await rowsOf<(typeof whole)[number]>(db, wholeRequests(actor, { ...scope, ...days }))))
    asked.push(...(await rowsOf<AskedRow>(db, eachRight(actor, { ...scope, ...days }))))
  }
  const ofRights = asked.filter(({ isFirstOfRight }) => isFirstOfRight)
  return {
    all: tallyOf(null, whole),
    month: tallied(whole, ({ month }) => month),
    channel: tallied(whole, ({ channel }) => channel),
    team: tallied(whole, ({ team }) => team),
    right: tallied(ofRights, ({ right }) => right),
    law: tallied(
      asked.filter(({ isFirstOfLaw }) => isFirstOfLaw),
      ({ regime }) => regime,
    ),
    outcome: tallied(ofRights, outcomeOf),
  }
}

type AskedRow = {
  right: Right
  regime: RegimeId
  decision: Decision | null
  isFirstOfRight: boolean
  isFirstOfLaw: boolean
}

/** What was decided counts once the answer has left. */
function outcomeOf({ standing, days, decision }: TalliedRow & AskedRow): string {
  if (standing === 'ended') return 'ended'
  return days === null ? 'not-answered' : (decision ?? 'taken-up-again')
}

/** How many rows there are of each kind: a table of millions becomes some hundreds, in one reading. */
const measured = sql`standing, is_extended as "isExtended", coalesce(answered_on <= original_due_on, true) as "isInFirst",
  answered_on - received_on as days, count(*)::int as count`

const kinds = sql`standing, is_extended, coalesce(answered_on <= original_due_on, true), answered_on - received_on`

function wholeRequests(actor: Actor, scope: ReportScope): SQL {
  return sql`with ${judged(actor, scope)}
    select channel, to_char(date_trunc('month', received_on), 'YYYY-MM') as month, team_id::text as team, ${measured}
    from judged group by channel, date_trunc('month', received_on), team_id, ${kinds}`
}

/**
 * A request counts once for each right, or law, however many laws or rights go with it: by the one that is due first. One
 * right that was taken back has ended, though others were answered.
 */
function eachRight(actor: Actor, scope: ReportScope): SQL {
  return sql`with ${judged(actor, scope)}, asked as (
      select "right", regime, decision, received_on, today, judged.state,
        request_rights.answer_due_on as due_on, request_rights.original_due_on,
        case when decision = 'withdrawn' then null else answered_on end as answered_on,
        case when decision = 'withdrawn' then 'closed' else judged.state end as right_state,
        ${firstOf(sql`cardinality(regimes)`, sql`"right"`)} as is_first_of_right,
        ${firstOf(sql`cardinality(asked_rights)`, sql`regime`)} as is_first_of_law
      from judged join request_rights on request_rights.request_id = judged.id
    ), standing as (
      select asked.*, coalesce(due_on > original_due_on, false) as is_extended, ${standingOf(sql`due_on`, sql`right_state`)} as standing
      from asked
    )
    select "right", regime, decision, is_first_of_right as "isFirstOfRight", is_first_of_law as "isFirstOfLaw", ${measured}
    from standing group by "right", regime, decision, is_first_of_right, is_first_of_law, ${kinds}`
}

/** Whether none of the rows of the request with the same right, or law, is due before this one; one alone never is. */
function firstOf(howMany: SQL, same: SQL): SQL {
  const order = (row: string) =>
    sql.raw(
      `(${row}.decision is not distinct from 'withdrawn', coalesce(${row}.answer_due_on, 'infinity'), ${row}."right", ${row}.regime)`,
    )
  return sql`case when ${howMany} = 1 then true else not exists (
    select from request_rights other where other.request_id = request_rights.request_id
      and other.${same} = request_rights.${same} and ${order('other')} < ${order('request_rights')}) end`
}

async function rowsOf<Key>(db: Database | Transaction, query: SQL): Promise<(TalliedRow & Key)[]> {
  const { rows } = await db.execute<TalliedRow & Key & Record<string, unknown>>(query)
  return rows
}
