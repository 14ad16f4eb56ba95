import { isAfter } from '../calendar/days'
import type { DeadlineOptions } from '../deadlines/clock-state'
import type { Regime, RegimeId } from '../regimes/regime'
import { countsByAddress, countsFromLetter } from '../regimes/asked-facts'
import type { RequestFacts } from './history'

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

type Judged = { facts: Pick<RequestFacts, 'rights'>; lawOf: (id: RegimeId) => Regime }

/** The laws of a request by which the date on the letter moves a day. */
export function lawsCountingFromLetter(judged: Judged): Regime[] {
  return lawsOf(judged).filter(countsFromLetter)
}

/** The laws of a request by which the address it came to moves a day. */
export function lawsCountingByAddress(judged: Judged): Regime[] {
  return lawsOf(judged).filter(countsByAddress)
}

function lawsOf({ facts: { rights }, lawOf }: Judged): Regime[] {
  return [...new Set(rights.flatMap(({ regimes }) => regimes))].map((id) => lawOf(id))
}
