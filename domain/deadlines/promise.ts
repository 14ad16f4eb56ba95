import { type Day, addDays, earliest, isBefore, latest } from '../calendar/days'
import { type Deadline, effectiveDueOn } from './deadline'
import type { Right } from '../rights'
import { daysMoved } from './pauses'
import type { Step } from './working'

/** How soon an answer is promised; `confirmation` is that of the e-mail address. */
export type PromisedDays = { days: number; from: 'receipt' | 'confirmation' } | { off: true }

/**
 * What the controller promises on its own account, beside the law, and for which rights it promises something else.
 * `afterExtension`: whether a lawful extension ends the promise (the notice then tells both days); it stands by default.
 */
export type ControllerPromise = PromisedDays & {
  afterExtension?: 'stands' | 'ends'
  rights?: Partial<Record<Right, PromisedDays>>
}

/**
 * `dueOn` is null where nothing is promised now: off, not confirmed yet, standing still with the law, or ended by an
 * extension.
 */
export type Promised = {
  dueOn: Day | null
  status: 'running' | 'paused' | 'not-started' | 'ended' | 'off'
  working: Step[]
}

export type PromiseInput = {
  promise: ControllerPromise
  right: Right
  receivedOn: Day
  confirmedOn?: Day | undefined
  legal?: Deadline | undefined
}

/** The promised day: it stands still on the days on which the law's clock does, and starts afresh where that one does. */
export function promised({ promise: whole, right, receivedOn, confirmedOn, legal }: PromiseInput): Promised {
  const promise = promiseFor(right, whole)
  if ('off' in promise) return { dueOn: null, status: 'off', working: [] }
  if (whole.afterExtension === 'ends' && legal?.extension?.accepted)
    return { dueOn: null, status: 'ended', working: [] }
  const startOn = promise.from === 'receipt' ? receivedOn : confirmedOn && latest(confirmedOn, receivedOn)
  if (startOn === undefined) return { dueOn: null, status: 'not-started', working: [] }
  const kept = reckon(startOn, promise.days, legal)
  if (legal?.restartAskedOn === undefined || isBefore(kept.dueOn, legal.restartAskedOn)) return standing(kept, legal)
  return standing(reckon(latest(startOn, legal.clockStartOn ?? startOn), promise.days, legal), legal)
}

/** What is promised for one right: its own promise where it has one, else the one for all. */
function promiseFor(right: Right, promise: ControllerPromise): PromisedDays {
  return promise.rights?.[right] ?? promise
}

/** Which day the controller must keep: the earlier of the law's and the promised one. The law's, where they are the same. */
export type Binding = {
  dueOn: Day | null
  binds: 'law' | 'promise' | 'none'
  legalDueOn: Day | null
  promisedDueOn: Day | null
}

export function binding({ legal, promised: promise }: { legal: Deadline | undefined; promised: Promised }): Binding {
  const legalDueOn = legal ? effectiveDueOn(legal) : null
  const dueOn = earliest([legalDueOn, promise.dueOn]) ?? null
  const binds = dueOn === null ? 'none' : dueOn === legalDueOn ? 'law' : 'promise'
  return { dueOn, binds, legalDueOn, promisedDueOn: promise.dueOn }
}

type Reckoned = { dueOn: Day; working: Step[] }

const source = 'The promise of the controller'

function reckon(startOn: Day, days: number, legal: Deadline | undefined): Reckoned {
  const counted = addDays(startOn, days)
  const pauses = (legal?.pauses ?? []).map(({ from, until }) => ({
    from: latest(from, startOn),
    ...(until && { until }),
  }))
  const running = pauses.filter(({ from, until }) => until === undefined || isBefore(from, until))
  const moved = daysMoved(running, (daysLate) => addDays(counted, daysLate))
  const dueOn = addDays(counted, moved)
  const paused: Step[] = moved > 0 ? [{ day: dueOn, rule: 'promise-pause', source, params: { days: moved } }] : []
  const working: Step[] = [
    { day: startOn, rule: 'promise-start', source },
    { day: counted, rule: 'promise', source, params: { count: days, unit: 'day' } },
    ...paused,
  ]
  return { dueOn, working }
}

function standing({ dueOn, working }: Reckoned, legal: Deadline | undefined): Promised {
  const stopped = legal?.pausedSinceOn !== undefined && !isBefore(dueOn, legal.pausedSinceOn)
  return stopped ? { dueOn: null, status: 'paused', working: [] } : { dueOn, status: 'running', working }
}
