import { type Day, earliest } from '../calendar/days'
import { eventsOf, type RequestEvent } from './events'
import type { LetterKind } from './letters'

/**
 * The letters that confirm receipt. Each says what any law asks for: that we have the request, how it is processed, how we
 * make sure in general who asks, and when an answer comes. The answer itself leaves nothing to confirm. A letter that asks
 * to confirm an address says none of this and does not count.
 * @see 11 CCR 7021(a); Data Protection Act 2018 s. 164A(3); Decree 356/2025/ND-CP Art. 5
 */
const confirmReceipt: readonly LetterKind[] = [
  'request-received',
  'acknowledgement',
  'answer-ready',
  'unconfirmed-answer',
]

export function confirmsReceipt(kind: LetterKind): boolean {
  return confirmReceipt.includes(kind)
}

/** The day on which the first letter left that confirms receipt; null while none has. */
export function acknowledgedOnIn(history: readonly RequestEvent[]): Day | null {
  const left = eventsOf(history, 'letterLeft').filter(({ data }) => confirmsReceipt(data.kind))
  return earliest(left.map(({ on }) => on)) ?? null
}
