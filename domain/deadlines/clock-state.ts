import type { Day } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { PauseRule, Regime, RestartRule } from '../regimes/regime'
import type { Right } from '../rights'
import { type Suspension, pausesSince } from './pauses'
import type { Step, Warning } from './working'

/** One right of one request before one law. `calendar` is that of the place where the controller acts. */
export type Case = {
  regime: Regime
  right: Right
  receivedOn: Day
  calendar: Calendar
  options?: DeadlineOptions | undefined
}

/** `designatedAddress`: whether the request came where the law sends it; `letterOn`: the date the person put on the letter. */
export type DeadlineOptions = {
  designatedAddress?: boolean | undefined
  letterOn?: Day | undefined
  receivedAt?: string | undefined
  timeZone?: string | undefined
}

export type ClockStatus = 'running' | 'paused' | 'awaiting-identity' | 'awaiting-fee' | 'not-started'

export type ExtensionRefusal = 'after_first_deadline' | 'no_reasons' | 'not_allowed_by_regime'

export type Extension = { accepted: true; until?: Day | undefined } | { accepted: false; refusal: ExtensionRefusal }

/** Where the clock stands after some of the facts; `startOn` is missing where it has never started. */
export type ClockState = {
  startOn?: Day
  startSteps: readonly Step[]
  restartAskedOn?: Day
  waiting: readonly { rule: RestartRule; askedOn: Day }[]
  suspensions: readonly Suspension[]
  extension?: Extension
  orderedOn?: Day
  warnings: readonly Warning[]
}

/** Whether time passes, and since when and by which rule it does not. */
export type Standing = { status: ClockStatus; sinceOn?: Day; rule?: PauseRule | RestartRule }

export function standingOf({ startOn, waiting, suspensions }: ClockState): Standing {
  const [first] = waiting
  if (first) return { status: first.rule.waiting, sinceOn: first.askedOn, rule: first.rule }
  if (startOn === undefined) return { status: 'not-started' }
  const open = pausesSince(startOn, suspensions).find(({ until }) => until === undefined)
  if (!open) return { status: 'running' }
  const rule = suspensions.find(({ answeredOn }) => answeredOn === undefined)?.rule
  return { status: 'paused', sinceOn: open.from, ...(rule && { rule }) }
}

export function standsStill(state: ClockState): boolean {
  return standingOf(state).status !== 'running'
}
