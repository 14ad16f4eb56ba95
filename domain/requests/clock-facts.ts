import { type Day, isBefore } from '../calendar/days'
import { isUndueDelay, mayBeLate, promptQuestions } from '../deadlines/asking'
import type { ClockFact, ClockFactType } from '../deadlines/clock'
import { receiptOf } from './corrections'
import { departureOf } from './departures'
import type { EventType, RequestEvent } from './events'
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
    const { type, on, data } = event
    const rights = event.rights ?? undefined
    if (isArrival(type)) return [{ type, on, rights }]
    if (type === 'identityNotDoubted' || type === 'identityFailed') return [{ type: 'identityVerified', on, rights }]
    if (type === 'dayOrdered') return [{ type, on, rights, until: data.day }]
    const leftOn = isNotice(type) ? countsOn(history, event) : null
    if (!isNotice(type) || leftOn === null) return []
    if (type === 'extended')
      return [{ type, on: leftOn, rights, reasons: true, ...(data.until && { until: data.until }) }]
    return [{ type, on: leftOn, rights, ...(mayBeLate(type) && { undueDelay: isUndueDelay(receivedOn, leftOn) }) }]
  })
}

/** What arrived counts on the day it arrived. */
const arrivals = [
  'identityVerified',
  'identityInsufficient',
  'authorityShown',
  'authorityInsufficient',
  'clarificationReceived',
  'requestCompleted',
  'feeConfirmed',
  'feePaid',
  'emailConfirmed',
] as const satisfies readonly (ClockFactType & EventType)[]

const notices = [...promptQuestions, 'feeRequested', 'particularsRequested', 'extended'] as const

function isArrival(type: EventType): type is (typeof arrivals)[number] {
  return arrivals.some((arrival) => arrival === type)
}

function isNotice(type: EventType): type is (typeof notices)[number] {
  return notices.some((notice) => notice === type)
}

/** A notice counts on the day it left, unless what it asks for had arrived before that: then it asked for nothing. */
function countsOn(history: readonly RequestEvent[], notice: RequestEvent): Day | null {
  const leftOn = departureOf(history, notice.sequence)
  if (leftOn === null) return null
  return answersTo(notice, history).some(({ on }) => isBefore(on, leftOn)) ? null : leftOn
}
