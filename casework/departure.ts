import type { LetterRow } from '@/db/queries/letters'
import type { Day } from '@/domain/calendar/days'
import type { NewEvent } from '@/domain/requests/events'
import type { DepartureHow } from '@/domain/requests/letters'

/** The fact that a letter has left; what it carries counts from that day. */
export function departureOfLetter({ id, kind, eventSequence }: LetterRow, how: DepartureHow, on: Day): NewEvent {
  return { type: 'letterLeft', on, data: { letterId: id, kind, how, eventSequence } }
}
