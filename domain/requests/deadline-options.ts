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
    ...(letterOn && !isLetterAfterReceipt({ letterOn, receivedOn }) && { letterOn }),
    ...(designatedAddress !== null && { designatedAddress }),
  }
}

function isLetterAfterReceipt({ letterOn, receivedOn }: Pick<Recorded, 'letterOn' | 'receivedOn'>): boolean {
  return letterOn !== null && isAfter(letterOn, receivedOn)
}

/** What a law counts by and nobody has recorded, or what cannot be true of it beside the day of receipt. */
export type FactToRecord = { fact: 'no-letter-day' | 'letter-after-receipt' | 'no-address'; law: Regime }

/** What is to be recorded or put right, each with the first law of the request that counts by it. */
export function factsToRecord({ facts, lawOf }: Judged & { facts: Recorded }): FactToRecord[] {
  const [byLetter] = lawsCountingFromLetter({ facts, lawOf })
  const [byAddress] = lawsCountingByAddress({ facts, lawOf })
  const letter = facts.letterOn === null ? 'no-letter-day' : 'letter-after-receipt'
  const isWanting = facts.letterOn === null || isLetterAfterReceipt(facts)
  return [
    ...(byLetter && isWanting ? [{ fact: letter, law: byLetter } as const] : []),
    ...(byAddress && facts.designatedAddress === null ? [{ fact: 'no-address', law: byAddress } as const] : []),
  ]
}

/** The laws of a request by which the date on the letter moves a day. */
export function lawsCountingFromLetter(judged: Judged): Regime[] {
  return lawsOfRequest(judged).filter(countsFromLetter)
}

/** The laws of a request by which the address it came to moves a day. */
export function lawsCountingByAddress(judged: Judged): Regime[] {
  return lawsOfRequest(judged).filter(countsByAddress)
}
