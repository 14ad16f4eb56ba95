import { type Day, isBefore } from '../calendar/days'
import { isUndueDelay } from '../deadlines/asking'
import type { ClockFact } from '../deadlines/clock'
import { receiptOf } from './corrections'
import { departureOf } from './departures'
import type { RequestEvent } from './events'
import { answersTo } from './questions'

/**
 * The facts that concern a clock. A notice (identity, clarification, fee, extension) counts on the day it left and not
 * before, and whether that was with undue delay follows from that day and the receipt as corrected; what arrived counts
 * on the day it arrived, by any channel. A verdict that it cannot be said who asks is final too: the person must be told
 * in time (GDPR Art. 12(4)); only what was not enough yet keeps a clock standing.
 */
export function clockFactsOf(history: readonly RequestEvent[]): ClockFact[] {
  const receivedOn = receiptOf(history)
  return history.flatMap((event): ClockFact[] => {
    const rights = event.rights ?? undefined
    const leftOn = countsOn(history, event)
    switch (event.type) {
      case 'identityRequested':
      case 'clarificationRequested':
        return leftOn ? [{ type: event.type, on: leftOn, rights, undueDelay: isUndueDelay(receivedOn, leftOn) }] : []
      case 'feeRequested':
        return leftOn ? [{ type: event.type, on: leftOn, rights }] : []
      case 'extended':
        return leftOn ? [{ type: event.type, on: leftOn, rights, reasons: true }] : []
      case 'identityNotDoubted':
      case 'identityFailed':
        return [{ type: 'identityVerified', on: event.on, rights }]
      case 'identityVerified':
      case 'identityInsufficient':
      case 'clarificationReceived':
      case 'feeConfirmed':
      case 'feePaid':
      case 'emailConfirmed':
        return [{ type: event.type, on: event.on, rights }]
      case 'dayOrdered':
        return [{ type: event.type, on: event.on, rights, until: event.data.day }]
      default:
        return []
    }
  })
}

/** A notice counts on the day it left, unless what it asks for had arrived before that: then it asked for nothing. */
function countsOn(history: readonly RequestEvent[], notice: RequestEvent): Day | null {
  const leftOn = departureOf(history, notice.sequence)
  if (leftOn === null) return null
  return answersTo(notice, history).some(({ on }) => isBefore(on, leftOn)) ? null : leftOn
}
