import type { LawOf, Regime, RegimeId } from '../regimes/regime'
import type { Decision } from '../requests/events'
import { needsNoIdentity, type Right, rightInLaw } from '../rights'
import { type GroundRule, groundsFor } from './refusal-grounds'

/**
 * How a right may be refused. `never`: the law knows no refusal. `with-reasons`: no law names grounds (a house rule, a
 * complaint, a right the law does not give), so reasons alone are written. `on-grounds`: on one of these.
 */
export type RefusalRule = { how: 'never' } | { how: 'with-reasons' } | { how: 'on-grounds'; grounds: GroundRule[] }

const heardAndDecided: readonly Right[] = ['complaint', 'appeal']

/** A refusal must hold under every law that gives the right; a ground that one of them lacks is no ground. */
export function refusalRule(right: Right, regimes: readonly RegimeId[], lawOf: LawOf): RefusalRule {
  if (heardAndDecided.includes(right)) return { how: 'with-reasons' }
  if (needsNoIdentity(right)) return { how: 'never' }
  const laws = regimes
    .map((id) => lawOf(id))
    .filter(({ kind, rights }) => kind === 'statute' && rights[rightInLaw(right)])
  const [first, ...others] = laws.map((law) => groundsFor(law, right))
  if (!first) return { how: 'with-reasons' }
  const shared = first.filter(({ ground }) => others.every((rules) => rules.some((rule) => rule.ground === ground)))
  return { how: 'on-grounds', grounds: shared }
}

/** Whether a letter may say that nothing was refused, whatever of the decisions was told. */
export function isNothingRefused(decisions: ReadonlyMap<unknown, { decision: Decision }>): boolean {
  return [...decisions.values()].every(({ decision }) => !isNoAction(decision))
}

const withoutAction: readonly Decision[] = [
  'cannot-identify',
  'passed-to-controller',
  'wrong-organisation',
  'already-answered',
]

/**
 * Whether what was asked for is not done, or not all of it: the person is told that and why in the first period.
 * @see GDPR Art. 12(4): "does not take action on the request"
 */
export function isNoAction(decision: Decision): boolean {
  return isRefusal(decision) || withoutAction.includes(decision)
}

function isRefusal(decision: Decision): boolean {
  return decision === 'refused' || decision === 'partly-granted'
}

/**
 * Whether more time to answer may be no more time to refuse. Only where a law says that a refusal may wait for the extended
 * day (UK GDPR Art. 12(4)) need nobody be asked; where it is silent, told early is right under any reading.
 * @see GDPR Art. 12(4); Va. Code 59.1-577 B.2
 */
export function mustRefuseFirst(laws: readonly Regime[]): boolean {
  return laws.some(({ extension, refusalNotice }) => extension && refusalNotice?.value !== 'extended-due-day')
}

/** A refusal always has reasons for the person; one without is told in the neutral text, and not that it is a refusal. */
export function isToldNeutrally({ decision, because }: { decision: Decision; because: string | null }): boolean {
  return isRefusal(decision) && because === null
}
