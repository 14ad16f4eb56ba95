import { isAnsweredUnconfirmed } from '@/domain/policies/unconfirmed'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent, RequestEvent } from '@/domain/requests/events'

/**
 * What it takes so that a request that was answered because nobody had confirmed its address is decided anew: the fact,
 * and the sequences of the answers to call back. Nothing where no such answer stands.
 */
export function takenBack(history: readonly RequestEvent[]): { reopens: NewEvent[]; unsent: number[] } {
  if (!isAnsweredUnconfirmed(history)) return { reopens: [], unsent: [] }
  return { reopens: [{ type: 'reopened', data: {} }], unsent: notLeft(history, 'answered') }
}
