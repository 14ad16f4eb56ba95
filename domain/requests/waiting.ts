import type { Day } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { RightDeadline } from '../deadlines/right-deadline'
import type { Right } from '../rights'

/** `restarts`: the time begins with the answer. `pauses`: it stands still until then. `runs`: it waits for nothing. */
export type Waiting = 'restarts' | 'pauses' | 'runs'

/**
 * What the clock of some rights does while something is asked of the person, and the day that stands all the same where
 * it runs, null where none is set.
 */
export type WaitingClock = { waiting: Waiting; rights: Right[]; dueOn: Day | null }

/**
 * The clocks of the rights that a question concerns, rights that are alike together; null concerns all. Of a right under
 * several laws no more is said than holds under each of them: where one of them waits for nothing, the answer does not.
 */
export function waitingClocks({ rights }: RequestDeadline, concerned: readonly Right[] | null): WaitingClock[] {
  const clocks = new Map<string, WaitingClock>()
  for (const each of rights.filter((one) => isConcerned(one, concerned))) {
    const waiting = waitingOf(each)
    const dueOn = waiting === 'runs' ? each.dueOn : null
    const alike = clocks.get(`${waiting} ${dueOn}`)
    clocks.set(`${waiting} ${dueOn}`, { waiting, dueOn, rights: [...(alike?.rights ?? []), each.right] })
  }
  return [...clocks.values()]
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

function waitingOf({ laws }: RightDeadline): Waiting {
  const statuses = laws.map(({ deadline }) => deadline.status)
  if (statuses.length === 0 || statuses.includes('running')) return 'runs'
  return statuses.includes('paused') ? 'pauses' : 'restarts'
}
