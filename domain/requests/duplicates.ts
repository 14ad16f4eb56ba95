import { type Day, daysBetween, yearOf } from '../calendar/days'
import { type Right, rightInLaw } from '../rights'

/** What tells two requests apart or alike: when they came, what they ask, and whether the person seems the same. */
export type Alike = {
  reference: string
  receivedOn: Day
  rights: readonly Right[]
  isSameAddress: boolean
  isSameName: boolean
}

/**
 * `duplicate`: maybe one request sent twice; `repeated`: the same asked again within a year; `second-this-year`: names of
 * third parties asked for twice in a calendar year, of which the law owes an answer to one.
 */
export type Suggestion = { reference: string; kind: 'duplicate' | 'repeated' | 'second-this-year'; rights: Right[] }

/** Our numbers, no law's. */
const daysOfDuplicates = 14
const daysOfRepeats = 365

/**
 * What may be the same person asking the same: suggestions, the likeliest first. They block nothing, and nothing that was
 * verified for one request counts for another.
 * @see GDPR Art. 12(5), Cal. Civ. Code 1798.83(c)(1)
 */
export function suggestionsFor(
  request: Pick<Alike, 'reference' | 'receivedOn' | 'rights'>,
  others: readonly Alike[],
): Suggestion[] {
  const found = others.flatMap((other) => suggestionOf(request, other) ?? [])
  return found.sort((one, another) => order.indexOf(one.kind) - order.indexOf(another.kind))
}

const order: readonly Suggestion['kind'][] = ['duplicate', 'second-this-year', 'repeated']

function suggestionOf(
  request: Pick<Alike, 'reference' | 'receivedOn' | 'rights'>,
  other: Alike,
): Suggestion | undefined {
  if (other.reference === request.reference || (!other.isSameAddress && !other.isSameName)) return undefined
  const rights = request.rights.filter((right) => other.rights.some((each) => rightInLaw(each) === rightInLaw(right)))
  if (rights.length === 0) return undefined
  const days = Math.abs(daysBetween(request.receivedOn, other.receivedOn))
  const suggested = { reference: other.reference, rights }
  if (days <= daysOfDuplicates) return { ...suggested, kind: 'duplicate' }
  const isSameYear = yearOf(request.receivedOn) === yearOf(other.receivedOn)
  if (rights.includes('disclosure') && isSameYear)
    return { ...suggested, rights: ['disclosure'], kind: 'second-this-year' }
  return days <= daysOfRepeats ? { ...suggested, kind: 'repeated' } : undefined
}
