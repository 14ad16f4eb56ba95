import { type Day, earliest } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { ClockFact } from './clock'
import type { DeadlineOptions } from './clock-state'
import type { LawOf } from '../regimes/regime'
import type { Binding, ControllerPromise } from './promise'
import { type Clock, type RightAsked, type RightDeadline, clockOf, firstDue, rightDeadline } from './right-deadline'
import type { Step, Warning } from './working'

export type RequestDeadlineInput = {
  receivedOn: Day
  rights: readonly RightAsked[]
  facts: readonly ClockFact[]
  calendar: Calendar
  promise: ControllerPromise
  confirmedOn?: Day | undefined
  options?: DeadlineOptions | undefined
  /** The laws as they are to be read; those of the code where nothing is said. */
  lawOf?: LawOf | undefined
}

/**
 * The days of a whole request: those of its undecided rights, each the earliest. Where all are decided, those of all:
 * the answer still has to leave by then. `first` is the right that is due first, with the law or promise that binds.
 */
export type RequestDeadline = Omit<Binding, 'binds'> & {
  /** `erasure`: the answer has left, and what is due is the erasure of the data, on our day or by law. */
  binds: Binding['binds'] | 'erasure' | 'erasure-by-law'
  clock: Clock
  /** Where no time passes for any undecided right. */
  pausedSinceOn?: Day
  /** Where time does not pass for some right: the day that right would be due if it did. */
  withoutPauseDueOn?: Day
  /** Where time does not pass for some right: since when. */
  stoppedSinceOn?: Day
  /** Where the clock of some right started afresh over a question who asks: the day without that. */
  withoutRestartDueOn?: Day
  ackDueOn?: Day
  extensionNoticeDueOn?: Day
  refusalNoticeDueOn?: Day
  first?: RightDeadline
  rights: RightDeadline[]
  /** Of the day that binds. */
  working: Step[]
  warnings: Warning[]
}

/** Whether the answer has left, and what is due is the erasure of the data. */
export function isOfErasure({ binds }: Pick<RequestDeadline, 'binds'>): boolean {
  return binds === 'erasure' || binds === 'erasure-by-law'
}

/** Computes every day of a request from its facts; nothing is remembered and nothing patched. */
export function requestDeadline(input: RequestDeadlineInput): RequestDeadline {
  const rights = input.rights.map((asked) => rightDeadline(input, asked))
  const undecided = rights.filter(({ decidedOn }) => decidedOn === undefined)
  const open = undecided.length > 0 ? undecided : rights
  const first = firstDue(open)
  return {
    dueOn: first?.dueOn ?? null,
    binds: first?.binds ?? 'none',
    legalDueOn: earliest(open.map(({ legalDueOn }) => legalDueOn)) ?? null,
    promisedDueOn: earliest(open.map(({ promisedDueOn }) => promisedDueOn)) ?? null,
    clock: clockOf(open.map(({ clock }) => clock)),
    ...otherDays(open),
    ...(first && { first }),
    rights,
    working: first ? workingOf(first) : [],
    warnings: warningsOf(open),
  }
}

function otherDays(open: readonly RightDeadline[]): Partial<RequestDeadline> {
  const deadlines = open.flatMap(({ laws }) => laws).map(({ deadline }) => deadline)
  const pausedSinceOn = earliest(deadlines.map((deadline) => deadline.pausedSinceOn))
  const withoutPauseDueOn = earliest(deadlines.map((deadline) => deadline.withoutPauseDueOn))
  const withoutRestartDueOn = earliest(deadlines.map((deadline) => deadline.withoutRestartDueOn))
  const ackDueOn = earliest(deadlines.map((deadline) => deadline.ackDueOn))
  const extensionNoticeDueOn = earliest(deadlines.map((deadline) => deadline.extensionNoticeDueOn))
  const refusalNoticeDueOn = earliest(deadlines.map((deadline) => deadline.refusalNoticeDueOn))
  return {
    ...(pausedSinceOn && clockOf(open.map(({ clock }) => clock)) === 'paused' && { pausedSinceOn }),
    ...(pausedSinceOn && { stoppedSinceOn: pausedSinceOn }),
    ...(withoutPauseDueOn && { withoutPauseDueOn }),
    ...(withoutRestartDueOn && { withoutRestartDueOn }),
    ...(ackDueOn && { ackDueOn }),
    ...(extensionNoticeDueOn && { extensionNoticeDueOn }),
    ...(refusalNoticeDueOn && { refusalNoticeDueOn }),
  }
}

function workingOf({ binds, law, promised }: RightDeadline): Step[] {
  return binds === 'promise' || !law ? promised.working : law.deadline.working
}

/** One warning for all the rights it concerns. */
function warningsOf(open: readonly RightDeadline[]): Warning[] {
  const all = open.flatMap(({ laws }) => laws).flatMap(({ deadline }) => deadline.warnings)
  return [...new Map(all.map((warning) => [JSON.stringify(warning), warning])).values()]
}
