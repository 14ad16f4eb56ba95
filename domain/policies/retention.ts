import { addMonths, type Day, isBefore } from '../calendar/days'
import { answerToCollect } from '../requests/given-answers'
import { collectionOf } from '../requests/collection'
import type { RequestEvent } from '../requests/events'
import type { RequestFacts } from '../requests/history'
import { legalHoldOf } from '../requests/marks'
import { owedAfterAnswer } from '../requests/owed-after-answer'
import { standingRestrictions } from '../requests/restrictions'

type Closed = Pick<RequestFacts, 'state' | 'closedOn' | 'answer'>

/**
 * The day from which a request may be forgotten: so many months after it was closed, or that month's last day. Null while it
 * is not closed, and where the organisation has not said for how long it keeps one.
 * @see GDPR Art. 5(1)(e)
 */
export function forgottenFrom({ closedOn }: Pick<Closed, 'closedOn'>, keptMonths: number | undefined): Day | null {
  return closedOn && keptMonths ? addMonths(closedOn, keptMonths) : null
}

/** Why a request is kept whatever its day; `needed`: another open request is about it. */
export type KeptBecause = 'not-closed' | 'legal-hold' | 'needed' | 'owed'

/**
 * What stands against forgetting a request, by rule or by hand; null where nothing does. Neither a claim nor a person's answer
 * is lost by it.
 * @see GDPR Art. 17(3)(e), Art. 12(3), Art. 18(3)
 */
export function keptBecause(
  history: readonly RequestEvent[],
  facts: Closed,
  { today, isNeeded }: { today: Day; isNeeded: boolean },
): KeptBecause | null {
  if (facts.state !== 'closed') return 'not-closed'
  if (legalHoldOf(history)) return 'legal-hold'
  if (isNeeded) return 'needed'
  return isOwedStill(history, facts, today) ? 'owed' : null
}

/** Whether a request that nobody forgets by hand is due to be forgotten on this day. */
export function isTimeToForget(facts: Closed, keptMonths: number | undefined, today: Day): boolean {
  const from = forgottenFrom(facts, keptMonths)
  return from !== null && !isBefore(today, from)
}

/** Files that can be downloaded, or that wait for their code; what is to be posted or told; restricted data. */
function isOwedStill(history: readonly RequestEvent[], facts: Closed, today: Day): boolean {
  const collection = collectionOf(history, answerToCollect(history, facts), today)
  const isOpen = collection !== null && !collection.isOver
  return isOpen || owedAfterAnswer(history, facts) !== null || standingRestrictions(history).size > 0
}
