import type { Day } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { RightDeadline } from '../deadlines/right-deadline'
import type { Right } from '../rights'
import type { Question } from './questions'

/** `restarts`: the time begins with the answer. `pauses`: it stands still until then. `runs`: it waits for nothing. */
export type Waiting = 'restarts' | 'pauses' | 'runs'

/**
 * What the clock of some rights does while something is asked of the person; whether it stood still before that, and waits
 * `forMore` that was asked before; and the day that stands all the same where it runs, null where none is set.
 */
export type WaitingClock = { waiting: Waiting; stoodStill: boolean; forMore?: true; rights: Right[]; dueOn: Day | null }

/**
 * The clocks of the rights that a question concerns, from before it to after it, rights that are alike together; null
 * concerns all. Of a right under several laws no more is said than holds under each of them: where one of them waits for
 * nothing, the answer does not.
 */
export function waitingClocks(
  { before, after }: { before: RequestDeadline; after: RequestDeadline },
  concerned: readonly Right[] | null,
): WaitingClock[] {
  return clocksOf({ before, after }, concerned, true)
}

function clocksOf(
  { before, after }: { before: RequestDeadline; after: RequestDeadline },
  concerned: readonly Right[] | null,
  forMore: boolean,
): WaitingClock[] {
  const clocks = new Map<string, WaitingClock>()
  for (const each of after.rights.filter((one) => isConcerned(one, concerned))) {
    const { right, ...known } = clockOf(before, each)
    const clock = known.stoodStill && forMore ? { ...known, forMore: true as const } : known
    const key = JSON.stringify(clock)
    clocks.set(key, { ...clock, rights: [...(clocks.get(key)?.rights ?? []), right] })
  }
  return [...clocks.values()]
}

/**
 * The clocks of a question that was put already and is put again, because the answer was not enough; `forMore`: something
 * else is asked about these rights as well.
 */
export function standingClocks(
  deadline: RequestDeadline,
  { rights }: Pick<Question, 'rights'>,
  forMore: boolean,
): WaitingClock[] {
  return clocksOf({ before: deadline, after: deadline }, rights, forMore)
}

function clockOf(before: RequestDeadline, after: RightDeadline): Omit<WaitingClock, 'rights'> & { right: Right } {
  const waiting = waitingOf(after)
  const earlier = before.rights.find(({ right }) => right === after.right)
  const stoodStill = waiting !== 'runs' && earlier !== undefined && waitingOf(earlier) !== 'runs'
  return { right: after.right, waiting, stoodStill, dueOn: waiting === 'runs' ? after.dueOn : null }
}

/** Whether time stands still for one of these rights under one of its laws at least; null means all rights. */
export function isWaitedFor({ rights }: RequestDeadline, concerned: readonly Right[] | null): boolean {
  return rights
    .filter((each) => isConcerned(each, concerned))
    .some(({ laws }) => laws.some(({ deadline }) => deadline.status !== 'running'))
}

function isConcerned({ right, decidedOn }: RightDeadline, concerned: readonly Right[] | null): boolean {
  return decidedOn === undefined && (concerned?.includes(right) ?? true)
}

/** What the clock of a right does under all its laws: where one of them waits for nothing, neither does the right. */
export function waitingOf({ laws }: Pick<RightDeadline, 'laws'>): Waiting {
  const statuses = laws.map(({ deadline }) => deadline.status)
  if (statuses.length === 0 || statuses.includes('running')) return 'runs'
  return statuses.includes('paused') ? 'pauses' : 'restarts'
}
