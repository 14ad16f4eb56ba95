import type { Day } from '../calendar/days'
import { eventsOf, type RequestEvent } from './events'

/** The day the letter carrying this event left (accepted, posted, handed over, told), or null while it has not. */
export function departureOf(history: readonly RequestEvent[], sequence: number): Day | null {
  return eventsOf(history, 'letterLeft').find(({ data }) => data.eventSequence === sequence)?.on ?? null
}
