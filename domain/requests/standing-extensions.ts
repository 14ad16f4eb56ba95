import { departureOf } from './departures'
import { type EventOf, eventsOf, type RequestEvent } from './events'

const endings: readonly RequestEvent['type'][] = ['answered', 'closedWithoutAnswer', 'withdrawn']

/**
 * The notices of more time that have left or may still leave. One that had not left when the request was answered, closed
 * or withdrawn was called back with that, and took nothing: the person was never told of it.
 */
export function standingExtensions(history: readonly RequestEvent[]): EventOf<'extended'>[] {
  return eventsOf(history, 'extended').filter(
    ({ sequence }) =>
      departureOf(history, sequence) !== null ||
      !history.some((later) => later.sequence > sequence && endings.includes(later.type)),
  )
}
