import { partsOf, regimeOf } from '../regimes/regimes'
import type { RegimeId } from '../regimes/regime'
import { type Right, rightInLaw } from '../rights'

export type Laws = { regimes: readonly RegimeId[]; noStatuteApplies: boolean }

/**
 * The laws a right is judged by at this controller: of each law it is under the part made for this right, else the law
 * itself. Laws that give the right go before laws that do not, so that a duty elsewhere sets no clock here; where none
 * gives it, all of them do. `default-30d` stands as law only where the controller declares that no statute applies.
 */
export function lawsFor(right: Right, { regimes, noStatuteApplies }: Laws): RegimeId[] {
  if (noStatuteApplies || regimes.length === 0) return ['default-30d']
  const applicable = regimes.flatMap((id) => partFor(right, id))
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
