import type { Day } from '../calendar/days'
import type { ClockFact } from './clock'
import type { Case, ClockState } from './clock-state'
import { lastDayAt } from './due-days'
import { replay } from './replay'
import type { Warning } from './working'

/**
 * The day to act by if nobody had been asked who they are: a restart holds only where the doubt was reasonable. Nothing
 * where the clock did not start afresh over it, or where that moved nothing.
 * @see UK GDPR Arts 12(6) and 12A(2)
 */
export function withoutRestartOn(input: Case, facts: readonly ClockFact[], state: ClockState): Day | undefined {
  if (state.restartAskedOn === undefined) return undefined
  const asks = doubtsOf(input).map((rule) => rule.asks)
  const others = facts.filter(({ type }) => !asks.includes(type))
  const day = lastDayAt(input, replay(input, others))
  return day === lastDayAt(input, state) ? undefined : day
}

export function restartWarning(input: Case, day: Day | undefined): Warning[] {
  const [rule] = doubtsOf(input)
  return day && rule ? [{ code: 'restart-needs-doubt', day, source: rule.source }] : []
}

function doubtsOf({ regime }: Case) {
  return regime.restarts.filter(({ waiting }) => waiting === 'awaiting-identity')
}
