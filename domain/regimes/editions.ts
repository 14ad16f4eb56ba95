import type { LawOf, Regime } from './regime'
import { isRegimeId, regimeIds, regimeOf } from './regimes'

/** Every law as the code has it now, to be kept with the rules that are judged by it. */
export function currentEdition(): Regime[] {
  return regimeIds.map((id) => regimeOf(id))
}

/**
 * The laws of a kept edition. Where the law of the code moves no day otherwise, it is read as it stands in the code, so
 * that a better source shows at once; a law that the edition did not know is read from the code as well.
 */
export function lawsOf(edition: readonly Regime[]): LawOf {
  const changed = edition.filter((kept) => {
    const current = isRegimeId(kept.id) ? regimeOf(kept.id) : undefined
    return !current || !movesSameDays(kept, current)
  })
  const kept = new Map(changed.map((regime) => [regime.id, regime]))
  return (id) => kept.get(id) ?? regimeOf(id)
}

/** Whether two readings of a law set the same days for every history: everything is compared but names and sources. */
export function movesSameDays(one: Regime, other: Regime): boolean {
  return inOrder(daysOf(one)) === inOrder(daysOf(other))
}

function daysOf(regime: Regime): unknown {
  const {
    name: _name,
    ruleVersion: _version,
    inForce: _inForce,
    practicalTarget: _target,
    rights,
    fees: _fees,
    refusalGrounds: _grounds,
    complaintRoutes: _routes,
    ...rest
  } = regime
  return { ...rest, rights: Object.keys(rights).sort() }
}

const movingNoDay = ['source', 'confirmed', 'reading', 'grounds', 'notFor']

/** A database keeps the members of an object in an order of its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (movingNoDay.includes(key)) return undefined
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
}
