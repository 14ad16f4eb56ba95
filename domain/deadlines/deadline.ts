import type { Day } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { Regime } from '../regimes/regime'
import type { Right } from '../rights'
import type { ClockFact } from './clock'
import type { Pause } from './pauses'
import type { Step, Warning } from './working'

/** What one law says about one right of one request. `calendar` is that of the place where the controller acts. */
export type DeadlineInput = {
  regime: Regime
  right: Right
  receivedOn: Day
  facts: readonly ClockFact[]
  calendar: Calendar
  options?: DeadlineOptions
}

/** `designatedAddress`: whether the request came where the law sends it; `letterOn`: the date the person put on the letter. */
export type DeadlineOptions = {
  designatedAddress?: boolean
  letterOn?: Day
  receivedAt?: string
  timeZone?: string
}

export type ClockStatus = 'running' | 'paused' | 'awaiting-identity' | 'awaiting-fee' | 'not-started'

export type ExtensionRefusal = 'after_first_deadline' | 'no_reasons' | 'not_allowed_by_regime'

/** An accepted extension has no day while the clock stands still. */
export type ExtensionOutcome =
  | { accepted: true; dueOn: Day | null }
  | { accepted: false; refusal: ExtensionRefusal }

/**
 * The days one law sets for one right, and how each was reached. `dueOn` is the first due day, null while the clock
 * stands still and where the law gives no number; an extension stands apart: see `effectiveDueOn`.
 */
export type Deadline = {
  dueOn: Day | null
  /** The instant of a limit in hours. */
  dueAt?: string
  ackDueOn?: Day
  extensionNoticeDueOn?: Day
  refusalNoticeDueOn?: Day
  /** Only where the clock did not start on the day of receipt. */
  clockStartOn?: Day
  /** The days that did not count, of pauses that have ended. */
  pausedDays?: number
  pausedSinceOn?: Day
  pauses: readonly Pause[]
  extension?: ExtensionOutcome
  /** What an extension given now would make; only while one can still be given. */
  ifExtendedDueOn?: Day
  status: ClockStatus
  /** While the clock stands still: the day it would be if it did not. */
  withoutPauseDueOn?: Day
  orderedDueOn?: Day
  working: Step[]
  warnings: Warning[]
}
