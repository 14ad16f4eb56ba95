import type { Day } from '../../calendar/days'
import type { Regime } from '../../regimes/regime'
import type { Right } from '../../rights'
import type { ClockFact } from '../clock'
import type { DeadlineOptions } from '../clock-state'
import { type Deadline, deadline } from '../deadline'

/** One statement of a law: what was received, what happened then, and the days it gives. */
export type Row = {
  says: string
  source: string
  regime: Regime
  right?: Right
  receivedOn: Day
  then?: ClockFact[]
  holidays?: Day[]
  options?: DeadlineOptions
  gives: Partial<Deadline>
}

export const title = '$regime.id: $says ($source)'

export function daysOf({ regime, right = 'access', receivedOn, then = [], holidays = [], options }: Row): Deadline {
  const calendar = { holidays: new Set(holidays), extraWorkdays: new Set<Day>() }
  return deadline({ regime, right, receivedOn, facts: then, calendar, options })
}

export function identityAsked(on: Day): ClockFact {
  return { type: 'identityRequested', on }
}

export function identityShown(on: Day): ClockFact {
  return { type: 'identityVerified', on }
}

export function scopeAsked(on: Day): ClockFact {
  return { type: 'clarificationRequested', on }
}

export function scopeTold(on: Day): ClockFact {
  return { type: 'clarificationReceived', on }
}

export function extended(on: Day): ClockFact {
  return { type: 'extended', on, reasons: true }
}
