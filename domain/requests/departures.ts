import type { Day } from '../calendar/days'
import { eventsOf, type EventType, type RequestEvent } from './events'

/**
 * The day the letter carrying this event left (accepted, posted, handed over, told), or null while it has not. An answer that
 * was given elsewhere counts on the day it was given.
 */
export function departureOf(history: readonly RequestEvent[], sequence: number): Day | null {
  const given = eventsOf(history, 'answered').find((event) => event.sequence === sequence)
  if (given?.data.delivery === 'elsewhere') return given.on
  return eventsOf(history, 'letterLeft').find(({ data }) => data.eventSequence === sequence)?.on ?? null
}

/** The sequences of the events of these types whose letter has not left. */
export function notLeft(history: readonly RequestEvent[], ...types: EventType[]): number[] {
  return history
    .filter(({ type, sequence }) => types.includes(type) && departureOf(history, sequence) === null)
    .map(({ sequence }) => sequence)
}
