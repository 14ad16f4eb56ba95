import { type Day, earliest } from '../calendar/days'
import { withClosure } from '../regimes/closure'
import { calendarUnder } from '../regimes/holiday-place'
import type { ClockFact } from './clock'
import {
  type Case,
  type ClockState,
  type ClockStatus,
  type ExtensionRefusal,
  type Standing,
  standingOf,
} from './clock-state'
import { type DueDays, dueDays, ifExtended } from './due-days'
import { noticesOf } from './notices'
import { type Pause, pausesSince } from './pauses'
import { replay } from './replay'
import { warningsOf } from './warnings'
import { restartWarning, withoutRestartOn } from './without-restart'
import { type Step, type Warning, standsOn } from './working'

export type DeadlineInput = Case & { facts: readonly ClockFact[] }

/** An accepted extension has no day while the clock stands still. */
export type ExtensionOutcome = { accepted: true; dueOn: Day | null } | { accepted: false; refusal: ExtensionRefusal }

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
  /** The question whose answer made the clock start afresh. */
  restartAskedOn?: Day
  /** The days by which pauses that have ended moved the first due day. */
  pausedDays?: number
  /** While the clock stands still: the day on which it stopped. */
  pausedSinceOn?: Day
  pauses: readonly Pause[]
  extension?: ExtensionOutcome
  /** What an extension would make, where one is possible and none was taken; its notice is due on `extensionNoticeDueOn`. */
  ifExtendedDueOn?: Day
  status: ClockStatus
  /** While the clock stands still: the day to act by if it did not. */
  withoutPauseDueOn?: Day
  /** Where the clock started afresh over a question who asks: the day to act by if it had not. */
  withoutRestartDueOn?: Day
  /** A day set by an authority or a court. */
  orderedDueOn?: Day
  working: Step[]
  warnings: Warning[]
}

/** The due days of one right under one law: the same facts give the same days, in whatever order they are given. */
export function deadline({ facts, ...given }: DeadlineInput): Deadline {
  const { regime, receivedOn } = given
  const calendar = withClosure(calendarUnder(regime, given.calendar), regime, receivedOn)
  const input = { ...given, calendar }
  const state = replay(input, facts)
  const standing = standingOf(state)
  const days = dueDays(input, state)
  const unrestartedOn = standing.status === 'running' ? withoutRestartOn(input, facts, state) : undefined
  const notices = noticesOf(input, state, days, standing)
  const due = standing.status === 'running' ? runningDays(input, state, days) : stoppedDays(state, days, standing)
  return {
    ...due,
    ...notices.days,
    ...(state.startOn && state.startOn !== input.receivedOn && { clockStartOn: state.startOn }),
    ...(state.restartAskedOn && { restartAskedOn: state.restartAskedOn }),
    ...(unrestartedOn && { withoutRestartDueOn: unrestartedOn }),
    ...(state.orderedOn && { orderedDueOn: state.orderedOn }),
    pauses: state.startOn ? pausesSince(state.startOn, state.suspensions) : [],
    status: standing.status,
    working: [...state.startSteps, ...due.working, ...notices.working],
    warnings: [...warningsOf(input, state, days, standing), ...restartWarning(input, unrestartedOn)],
  }
}

/** The day to act by: the extended day where an extension was taken, and a day ordered where that is earlier. */
export function effectiveDueOn({ dueOn, extension, orderedDueOn }: Deadline): Day | null {
  return earliest([extension?.accepted ? extension.dueOn : dueOn, orderedDueOn]) ?? null
}

type Due = Pick<
  Deadline,
  'dueOn' | 'dueAt' | 'extension' | 'ifExtendedDueOn' | 'pausedDays' | 'pausedSinceOn' | 'withoutPauseDueOn' | 'working'
>

function runningDays(input: Case, state: ClockState, { first, extended }: DueDays): Due {
  const possible = state.extension?.accepted ? undefined : ifExtended(input, state)
  return {
    dueOn: first?.day ?? null,
    ...(first?.at && { dueAt: first.at }),
    ...(first && first.pausedDays > 0 && { pausedDays: first.pausedDays }),
    ...outcomeOf(state, extended?.day ?? null),
    ...(possible && { ifExtendedDueOn: possible }),
    working: [...(first?.steps ?? []), ...(extended?.steps ?? [])],
  }
}

function stoppedDays(state: ClockState, { first, extended }: DueDays, { sinceOn, rule }: Standing): Due {
  const withoutPause = extended?.day ?? first?.day
  return {
    dueOn: null,
    ...(sinceOn && { pausedSinceOn: sinceOn }),
    ...(withoutPause && { withoutPauseDueOn: withoutPause }),
    ...outcomeOf(state, null),
    working: sinceOn && rule ? [{ day: sinceOn, rule: 'stands-still', ...standsOn(rule) }] : [],
  }
}

function outcomeOf({ extension }: ClockState, dueOn: Day | null): Pick<Deadline, 'extension'> {
  if (!extension) return {}
  return { extension: extension.accepted ? { accepted: true, dueOn } : extension }
}
