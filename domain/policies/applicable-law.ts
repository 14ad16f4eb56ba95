import { partsOf, regimeOf } from '../regimes/regimes'
import { covers, type Place } from '../regimes/territories'
import type { RegimeId } from '../regimes/regime'
import type { RequestedRight } from '../requests/received'
import { type Right, rightInLaw } from '../rights'

/** The laws of a controller; without its `country` each law is taken to follow it. */
export type Laws = { regimes: readonly RegimeId[]; noStatuteApplies: boolean; country?: Place }

/**
 * The laws a right is judged by at this controller: of each law it is under the part made for this right, else the law
 * itself. Laws that give the right go before laws that do not, so that a duty elsewhere sets no clock here; where none
 * gives it, all of them do. A law for the residents of one place is left out where the person is known to live elsewhere,
 * unless nothing would be left: then the controller's laws all stand, as for somebody who did not say. `default-30d`
 * stands as law only where the controller declares that no statute applies.
 */
export function lawsFor(
  right: Right,
  { regimes, noStatuteApplies, country }: Laws,
  residence: Place | null = null,
): RegimeId[] {
  if (noStatuteApplies || regimes.length === 0) return ['default-30d']
  const covering = regimes.filter((id) => covers(id, residence, country))
  const applicable = (covering.length > 0 ? covering : regimes).flatMap((id) => partFor(right, id))
  const giving = applicable.filter((id) => gives(id, right))
  return giving.length > 0 ? giving : applicable
}

function partFor(right: Right, id: RegimeId): RegimeId[] {
  const parts = partsOf(id).filter((part) => gives(part.id, right))
  return parts.length > 0 ? parts.map((part) => part.id) : [id]
}

function gives(id: RegimeId, right: Right): boolean {
  return regimeOf(id).rights[rightInLaw(right)] !== undefined
}

/**
 * The rights asked for, with the laws that a new rule or residence makes of those of the old. A law that staff chose for
 * this request, other than the rule would have it, stays.
 */
export function rejudged(
  asked: readonly RequestedRight[],
  before: { laws: Laws; residence: Place | null },
  after: { laws: Laws; residence: Place | null },
): RequestedRight[] {
  return asked.map(({ right, regimes }) => {
    const isByRule = sameLaws(regimes, lawsFor(right, before.laws, before.residence))
    return { right, regimes: isByRule ? lawsFor(right, after.laws, after.residence) : regimes }
  })
}

export function sameLaws(one: readonly RegimeId[], other: readonly RegimeId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
