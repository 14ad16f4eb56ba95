import { isAfter } from '../calendar/days'
import type { DeadlineOptions } from '../deadlines/clock-state'
import type { Regime } from '../regimes/regime'
import { countsByAddress, countsFromLetter } from '../regimes/asked-facts'
import type { RequestFacts } from './history'
import { type Judged, lawsOfRequest } from './laws'

type Recorded = Pick<RequestFacts, 'receivedOn' | 'letterOn' | 'designatedAddress'>

/**
 * What was recorded beside the receipt and some laws count by. A date on the letter that lies after the receipt, as a
 * corrected receipt may leave it, is none: nobody receives a letter before it is written.
 */
export function deadlineOptionsOf({ receivedOn, letterOn, designatedAddress }: Recorded): DeadlineOptions {
  return {
    ...(letterOn && !isAfter(letterOn, receivedOn) && { letterOn }),
    ...(designatedAddress !== null && { designatedAddress }),
  }
}

/** The laws of a request by which the date on the letter moves a day. */
export function lawsCountingFromLetter(judged: Judged): Regime[] {
  return lawsOfRequest(judged).filter(countsFromLetter)
}

/** The laws of a request by which the address it came to moves a day. */
export function lawsCountingByAddress(judged: Judged): Regime[] {
  return lawsOfRequest(judged).filter(countsByAddress)
}
