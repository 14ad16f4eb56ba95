import type { Day } from '../calendar/days'
import { departureOf } from './departures'
import { eventsOf, type RequestEvent } from './events'

/** What was carried out after the answer and when, and the day on which the letter that says so left; null while it has not. */
type ToldAfterAnswer = { sequence: number; on: Day; leftOn: Day | null }

/**
 * What of an answer was carried out after it was written: it owes the person a letter, as the answer could not say that it is
 * done. Nothing where all was done before.
 * @see GDPR Art. 12(3)
 */
export function doneAfterAnswer(
  history: readonly RequestEvent[],
  { answer }: { answer: { sequence: number } | null },
): ToldAfterAnswer | undefined {
  const done = answer && eventsOf(history, 'rightDone').findLast(({ sequence }) => sequence > answer.sequence)
  return done ? { sequence: done.sequence, on: done.on, leftOn: departureOf(history, done.sequence) } : undefined
}
