import type { Day } from '../calendar/days'
import { eventsOf, type EventType, type RequestEvent } from './events'

/** The day the letter carrying this event left (accepted, posted, handed over, told), or null while it has not. */
export function departureOf(history: readonly RequestEvent[], sequence: number): Day | null {
  return eventsOf(history, 'letterLeft').find(({ data }) => data.eventSequence === sequence)?.on ?? null
}

/** The sequences of the events of these types whose letter has not left. */
export function notLeft(history: readonly RequestEvent[], ...types: EventType[]): number[] {
  return history
    .filter(({ type, sequence }) => types.includes(type) && departureOf(history, sequence) === null)
    .map(({ sequence }) => sequence)
}
