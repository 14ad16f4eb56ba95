import { and, inArray, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import { type Actor, grantAt } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import { requests } from '../schema'
import { grantedRequests } from './visible'

/** Of which organisations and which days of receipt, both included; `today` is given by tests alone. */
export type ReportScope = { controllerIds: readonly string[]; from: Day; until: Day; today?: Day }

/** Those of these organisations of which the actor may read figures, as a condition; nothing of any other. */
export function reportable(actor: Actor, controllerIds: readonly string[]): SQL {
  const theirs = controllerIds.filter((id) => grantAt(actor, id) && mayAt(actor, 'report', id))
  if (theirs.length === 0) return sql`false`
  return and(inArray(requests.controllerId, theirs), grantedRequests(actor)) ?? sql`false`
}

/** The civil day of now where the organisation is, or the one that a test names. */
export function todayIn({ today }: Pick<ReportScope, 'today'>): SQL {
  return today ? sql`${today}::date` : sql`(now() at time zone controllers.time_zone)::date`
}

/**
 * `counted`: the requests of a scope with what they are counted as, and `judged`: those that are requests, with how each
 * stands. A common table expression for every table of a report, so that all say the same of one request.
 */
export function judged(actor: Actor, scope: ReportScope): SQL {
  return sql`counted as (
    select ${sql.raw(columns)}, ${todayIn(scope)} as today,
      (requests.entered_at at time zone controllers.time_zone)::date as entered_on, ${counts} as counts_as
    from requests join controllers on controllers.id = requests.controller_id
    where requests.received_on between ${scope.from}::date and ${scope.until}::date
      and ${reportable(actor, scope.controllerIds)}
  ), judged as (
    select counted.*, ${standingOf(sql`answer_due_on`)} as standing, extended_on is not null as is_extended
    from counted where counts_as = 'request'
  )`
}

/** A whole row is ten times as long. */
const columns = [
  ...[
    'id',
    'state',
    'channel',
    'team_id',
    'import_id',
    'received_on',
    'answered_on',
    'answer_due_on',
    'original_due_on',
  ],
  ...['promised_due_on', 'extended_on', 'paused_days', 'lateness_reason', 'regimes', 'asked_rights'],
]
  .map((column) => `requests.${column}`)
  .join(', ')

/** What came in and is no request to answer is told apart; a request that was answered stays one. */
const counts = sql`case
  when requests.discarded_on is not null then 'discarded'
  when requests.figures_edition is null then 'uncounted'
  when requests.ending = 'spam' or (requests.spam_marked_on is not null and requests.state <> 'closed') then 'spam'
  when requests.ending = 'unconfirmed' then 'unconfirmed'
  when requests.ending in ('duplicate', 'nobody-to-answer') and requests.answered_on is null then requests.ending
  else 'request' end`

/** How a request, or one of its rights, stands against its last day. */
export function standingOf(dueOn: SQL, state: SQL = sql`state`): SQL {
  return sql`case
    when answered_on is not null then case when answered_on > ${dueOn} then 'late' else 'on-time' end
    when ${state} = 'closed' then 'ended'
    when today > ${dueOn} then 'overdue'
    else 'open' end`
}
