import { type Day, earliest } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import type { Right } from '../rights'
import type { ClockFact } from './clock'
import type { DeadlineOptions } from './clock-state'
import { type Deadline, deadline } from './deadline'
import { type Binding, type ControllerPromise, type Promised, binding, promised } from './promise'

/** A right asked for, the laws it is judged by, and the day it was decided, if it was. */
export type RightAsked = { right: Right; regimes: readonly RegimeId[]; decidedOn?: Day | undefined }

/** What one law says about one right, with the promise beside it; without a law the promise stands alone. */
export type LawDeadline = Binding & { right: Right; regime: RegimeId | null; deadline?: Deadline; promised: Promised }

/** `paused`: no time passes under any law; `not-started`: none has ever passed. */
export type Clock = 'running' | 'paused' | 'not-started'

/** The days of one right; `law` is the line that binds, or the first one where nothing is due. */
export type RightDeadline = Binding & {
  right: Right
  decidedOn?: Day | undefined
  clock: Clock
  law: LawDeadline
  laws: LawDeadline[]
}

type Given = {
  receivedOn: Day
  facts: readonly ClockFact[]
  calendar: Calendar
  promise: ControllerPromise
  confirmedOn?: Day | undefined
  options?: DeadlineOptions | undefined
}

/** The earliest day any of the laws, or the promise, sets for a right. */
export function rightDeadline(given: Given, { right, regimes, decidedOn }: RightAsked): RightDeadline {
  const alone = lawDeadline(given, right, null)
  const judged = regimes.map((regime) => lawDeadline(given, right, regime))
  const laws = judged.length > 0 ? judged : [alone]
  const law = firstDue(laws) ?? alone
  return {
    right,
    ...(decidedOn && { decidedOn }),
    dueOn: law.dueOn,
    binds: law.binds,
    legalDueOn: earliest(laws.map(({ legalDueOn }) => legalDueOn)) ?? null,
    promisedDueOn: earliest(laws.map(({ promisedDueOn }) => promisedDueOn)) ?? null,
    clock: clockOf(laws.map((each) => clockUnder(each))),
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

function lawDeadline(given: Given, right: Right, id: RegimeId | null): LawDeadline {
  const regime = id && regimeOf(id)
  const legal = regime ? deadline({ ...given, regime, right }) : undefined
  const promise = promised({ ...given, legal })
  return {
    right,
    regime: id,
    ...(legal && { deadline: legal }),
    promised: promise,
    ...binding({ legal, promised: promise }),
  }
}

function clockUnder({ deadline: legal, promised: promise }: LawDeadline): Clock {
  const status = legal?.status ?? (promise.status === 'not-started' ? 'not-started' : 'running')
  return status === 'running' || status === 'not-started' ? status : 'paused'
}
