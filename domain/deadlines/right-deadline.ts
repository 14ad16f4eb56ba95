import { type Day, earliest } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { LawOf, RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import type { Right } from '../rights'
import type { ClockFact } from './clock'
import type { ClockStatus, DeadlineOptions } from './clock-state'
import { type Deadline, deadline } from './deadline'
import { type Binding, type ControllerPromise, type Promised, binding, promised } from './promise'

/** A right asked for, the laws it is judged by, and the day it was decided, if it was. */
export type RightAsked = { right: Right; regimes: readonly RegimeId[]; decidedOn?: Day | undefined }

/** What one law says about one right, with the promise beside it. */
export type LawDeadline = Binding & { right: Right; regime: RegimeId; deadline: Deadline; promised: Promised }

/** `paused`: no time passes under any law; `not-started`: none has ever passed. */
export type Clock = 'running' | 'paused' | 'not-started'

/**
 * The days of one right under all its laws; `law` is the one that binds, or the first where nothing is due. A right
 * without a law has the promise alone.
 */
export type RightDeadline = Binding & {
  right: Right
  decidedOn?: Day | undefined
  clock: Clock
  promised: Promised
  law?: LawDeadline
  laws: LawDeadline[]
}

type Given = {
  receivedOn: Day
  facts: readonly ClockFact[]
  calendar: Calendar
  promise: ControllerPromise
  confirmedOn?: Day | undefined
  options?: DeadlineOptions | undefined
  lawOf?: LawOf | undefined
}

/** The earliest day any of the laws, or the promise, sets for a right. */
export function rightDeadline(given: Given, { right, regimes, decidedOn }: RightAsked): RightDeadline {
  const laws = regimes.map((regime) => lawDeadline(given, right, regime))
  const law = firstDue(laws)
  const decided = decidedOn && { decidedOn }
  if (!law) return { right, ...decided, ...promiseAlone(given, right), laws }
  return {
    right,
    ...decided,
    dueOn: law.dueOn,
    binds: law.binds,
    legalDueOn: earliest(laws.map(({ legalDueOn }) => legalDueOn)) ?? null,
    promisedDueOn: earliest(laws.map(({ promisedDueOn }) => promisedDueOn)) ?? null,
    clock: clockOf(laws.map(({ deadline: { status } }) => clockIn(status))),
    promised: law.promised,
    law,
    laws,
  }
}

/** The one due first; of two due on the same day the law before the promise, and any day before none. */
export function firstDue<Due extends Binding>(due: readonly Due[]): Due | undefined {
  const dueOn = earliest(due.map((each) => each.dueOn)) ?? null
  const candidates = due.filter((each) => each.dueOn === dueOn)
  return candidates.find(({ binds }) => binds === 'law') ?? candidates[0]
}

/** Time passes where it passes for one of them. */
export function clockOf(clocks: readonly Clock[]): Clock {
  if (clocks.length === 0 || clocks.includes('running')) return 'running'
  return clocks.includes('paused') ? 'paused' : 'not-started'
}

function lawDeadline({ lawOf = regimeOf, ...given }: Given, right: Right, id: RegimeId): LawDeadline {
  const legal = deadline({ ...given, regime: lawOf(id), right })
  const beside = promised({ ...given, right, legal })
  return { right, regime: id, deadline: legal, promised: beside, ...binding({ legal, promised: beside }) }
}

function promiseAlone(given: Given, right: Right): Binding & { clock: Clock; promised: Promised } {
  const alone = promised({ ...given, right })
  const clock = alone.status === 'not-started' ? 'not-started' : 'running'
  return { ...binding({ legal: undefined, promised: alone }), clock, promised: alone }
}

function clockIn(status: ClockStatus): Clock {
  return status === 'running' || status === 'not-started' ? status : 'paused'
}
