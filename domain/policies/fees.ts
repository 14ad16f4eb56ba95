import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { needsNoIdentity, type Right, rightInLaw } from '../rights'
import type { FeeRule } from './fee-rules'

/**
 * The reasons for which a fee may be asked for a right: those that every law which gives the right allows. None for what
 * must be as easy as giving consent, for a complaint, and where only a house rule applies.
 */
export function feeRulesFor(right: Right, regimes: readonly RegimeId[]): FeeRule[] {
  if (needsNoIdentity(right)) return []
  const [first, ...others] = lawsGiving(right, regimes).map(({ fees }) => rulesIn(fees.value, right))
  return (first ?? []).filter(({ reason }) => others.every((rules) => rules.some((rule) => rule.reason === reason)))
}

/** The highest fees the laws of a right set for a reason; empty where they say "reasonable" and no figure. */
export function highestFees(right: Right, regimes: readonly RegimeId[], reason: FeeRule['reason']) {
  return lawsGiving(right, regimes)
    .flatMap(({ fees }) => rulesIn(fees.value, right))
    .flatMap((rule) => (rule.reason === reason && rule.most ? [rule.most] : []))
}

/** Where the laws of a right say that it is free of charge. */
export function freeOfChargeBy(regimes: readonly RegimeId[]): string {
  return [...new Set(regimes.map((id) => regimeOf(id).fees.source))].join('; ')
}

/** The articles by which a reason holds, one for each law. */
export function feeArticles(right: Right, regimes: readonly RegimeId[], reason: FeeRule['reason']): string[] {
  return lawsGiving(right, regimes)
    .flatMap(({ fees }) => rulesIn(fees.value, right))
    .flatMap((rule) => (rule.reason === reason ? [rule.article] : []))
}

function lawsGiving(right: Right, regimes: readonly RegimeId[]) {
  return regimes
    .map((id) => regimeOf(id))
    .filter(({ kind, rights }) => kind === 'statute' && rights[rightInLaw(right)] !== undefined)
}

function rulesIn(rules: readonly FeeRule[], right: Right): FeeRule[] {
  return rules.filter((rule) => rule.rights.includes(rightInLaw(right)))
}
