import type { Day } from '../calendar/days'
import type { Right } from '../rights'
import { type Decision, eventsOf, type RequestEvent } from './events'

/** What was decided of a right, on which day, and by which event. */
export type RightDecision = { decision: Decision; ground: string | null; on: Day; sequence: number }

/** A reopened request is decided anew; what was decided before stays in its history. */
export function decisionsOf(history: readonly RequestEvent[]): Map<Right, RightDecision> {
  return new Map(
    eventsOf(sinceReopening(history), 'rightDecided').map(({ data, on, sequence }) => [
      data.right,
      { decision: data.decision, ground: data.ground, on, sequence },
    ]),
  )
}

/** The rights that were carried out since then, each with its day. */
export function doneOf(history: readonly RequestEvent[]): Map<Right, Day> {
  return new Map(eventsOf(sinceReopening(history), 'rightDone').map(({ data, on }) => [data.right, on]))
}

function sinceReopening(history: readonly RequestEvent[]): readonly RequestEvent[] {
  return history.slice(history.findLastIndex(({ type }) => type === 'reopened') + 1)
}
