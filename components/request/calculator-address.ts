import type { Day } from '@/domain/calendar/days'
import { mayBeLate } from '@/domain/deadlines/asking'
import type { ClockFact, ClockFactType } from '@/domain/deadlines/clock'
import type { DeadlineOptions } from '@/domain/deadlines/clock-state'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Right } from '@/domain/rights'

/** What somebody asks the calculator; days and kinds, nothing about a person. `place`: whose holidays, `'DE-BE'`. */
export type CalculatorQuestion = {
  law: RegimeId
  right: Right
  receivedOn: Day
  facts: readonly ClockFact[]
  options?: Pick<DeadlineOptions, 'letterOn' | 'designatedAddress'>
  place?: string | null
}

/** The address at which the calculator answers this question. */
export function calculatorAddress({
  law,
  right,
  receivedOn,
  facts,
  options = {},
  place,
}: CalculatorQuestion): `/${string}` {
  const [country = ''] = place?.split('-') ?? []
  const asked = new URLSearchParams({ law, right, received: receivedOn, place: place ? country : 'none' })
  if (place && place !== country) asked.set('region', place)
  if (options.letterOn) asked.set('letter', options.letterOn)
  if (options.designatedAddress === false) asked.set('designated', 'no')
  facts.forEach((fact, index) => {
    asked.set(`e${index + 1}`, eventKind(fact))
    asked.set(`on${index + 1}`, fact.on)
    if (fact.until) asked.set(`until${index + 1}`, fact.until)
  })
  return `/deadlines?${asked.toString()}`
}

/** The kinds of events a person chooses from: `-late`, asked with undue delay; `-bare`, a notice without reasons. */
export const eventKinds = [
  'identityRequested',
  'identityRequested-late',
  'identityInsufficient',
  'identityVerified',
  'authorityRequested',
  'authorityRequested-late',
  'authorityInsufficient',
  'authorityShown',
  'clarificationRequested',
  'clarificationRequested-late',
  'clarificationReceived',
  'feeRequested',
  'feeConfirmed',
  'feePaid',
  'particularsRequested',
  'requestCompleted',
  'emailConfirmed',
  'extended',
  'extended-bare',
  'dayOrdered',
] as const satisfies readonly (ClockFactType | `${ClockFactType}-${'late' | 'bare'}`)[]

export type EventKind = (typeof eventKinds)[number]

function eventKind({ type, undueDelay, reasons }: ClockFact): EventKind {
  if (undueDelay && mayBeLate(type)) return `${type}-late`
  return type === 'extended' && !reasons ? 'extended-bare' : type
}
