import type { LawOf, RegimeId } from '../regimes/regime'
import { needsNoIdentity, type Right, rightInLaw } from '../rights'
import type { FeeRule } from './fee-rules'

/**
 * The reasons for which a fee may be asked for a right: those that every law which gives the right allows. None for what
 * must be as easy as giving consent, for a complaint, and where only a house rule applies.
 */
export function feeRulesFor(right: Right, regimes: readonly RegimeId[], lawOf: LawOf): FeeRule[] {
  if (needsNoIdentity(right)) return []
  const [first, ...others] = lawsGiving(right, regimes, lawOf).map(({ fees }) => rulesIn(fees.value, right))
  return (first ?? []).filter(({ reason }) => others.every((rules) => rules.some((rule) => rule.reason === reason)))
}

/** The highest fees the laws of a right set for a reason; empty where they say "reasonable" and no figure. */
export function highestFees(right: Right, regimes: readonly RegimeId[], reason: FeeRule['reason'], lawOf: LawOf) {
  return lawsGiving(right, regimes, lawOf)
    .flatMap(({ fees }) => rulesIn(fees.value, right))
    .flatMap((rule) => (rule.reason === reason && rule.most ? [rule.most] : []))
}

/** Where the laws of a right say that it is free of charge. */
export function freeOfChargeBy(regimes: readonly RegimeId[], lawOf: LawOf): string {
  return [...new Set(regimes.map((id) => lawOf(id).fees.source))].join('; ')
}

/** The articles by which a reason holds, one for each law. */
export function feeArticles(
  right: Right,
  regimes: readonly RegimeId[],
  reason: FeeRule['reason'],
  lawOf: LawOf,
): string[] {
  return lawsGiving(right, regimes, lawOf)
    .flatMap(({ fees }) => rulesIn(fees.value, right))
    .flatMap((rule) => (rule.reason === reason ? [rule.article] : []))
}

function lawsGiving(right: Right, regimes: readonly RegimeId[], lawOf: LawOf) {
  return regimes
    .map((id) => lawOf(id))
    .filter(({ kind, rights }) => kind === 'statute' && rights[rightInLaw(right)] !== undefined)
}

function rulesIn(rules: readonly FeeRule[], right: Right): FeeRule[] {
  return rules.filter((rule) => rule.rights.includes(rightInLaw(right)))
}
