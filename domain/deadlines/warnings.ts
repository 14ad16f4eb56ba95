import { isAfter } from '../calendar/days'
import { outOfForce } from '../regimes/in-force'
import type { Case, ClockState, Standing } from './clock-state'
import { type DueDays, dueDays } from './due-days'
import type { Warning } from './working'

/** What staff should know beside the days: a clock that stands still, a notice that is safer earlier, a later order. */
export function warningsOf(input: Case, state: ClockState, days: DueDays, standing: Standing): Warning[] {
  return [
    ...notInForce(input),
    ...state.warnings,
    ...standingStill(days, standing),
    ...saferNotice(input, state, days),
    ...unextendedRefusal(input, days),
    ...laterOrder(state, days),
  ]
}

/** A law may come into force later than the request, or have ended before it: then somebody has to say what applies. */
function notInForce({ regime, receivedOn }: Case): Warning[] {
  const out = outOfForce(regime, receivedOn)
  return out
    ? [{ code: 'not-in-force', day: out.day, source: out.source, params: { regime: regime.id, when: out.when } }]
    : []
}

function standingStill({ first, extended }: DueDays, { status }: Standing): Warning[] {
  const day = extended?.day ?? first?.day
  return status !== 'running' && day ? [{ code: 'paused-without-due-day', day }] : []
}

/** Where the pause is a reading and not the text, a notice within the unpaused period is right under either. */
function saferNotice(input: Case, state: ClockState, { first }: DueDays): Warning[] {
  const reading = state.suspensions.find(({ rule }) => rule.reading)?.rule
  if (!reading || !input.regime.extension || state.extension?.accepted || !first?.pausedDays) return []
  const unpaused = dueDays(input, { ...state, suspensions: [] }).first
  return unpaused ? [{ code: 'notice-safer-before-pause', day: unpaused.day, source: reading.source }] : []
}

function unextendedRefusal({ regime: { refusalNotice } }: Case, { first, extended }: DueDays): Warning[] {
  if (!first || !extended || refusalNotice?.value !== 'first-due-day') return []
  return [{ code: 'refusal-not-extended', day: first.day, source: refusalNotice.source }]
}

function laterOrder({ orderedOn }: ClockState, { first, extended }: DueDays): Warning[] {
  const day = extended?.day ?? first?.day
  return orderedOn && day && isAfter(orderedOn, day) ? [{ code: 'day-ordered-later', day: orderedOn }] : []
}
