import { z } from 'zod'
import { currencies, feeReasons } from '@/domain/policies/fee-rules'
import { reflectionOf } from '@/domain/policies/fee-reflection'
import { feeArticles, feeRulesFor, freeOfChargeBy, highestFees } from '@/domain/policies/fees'
import type { NewEvent } from '@/domain/requests/events'
import type { RequestedRight } from '@/domain/requests/received'
import { needsNoIdentity, type Right } from '@/domain/rights'
import { clocksOfAsking, concernedOf, obstacleToAsking, startedByAsking } from './asking'
import type { Context } from './context'
import { amount, oneOf, someRights, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

/** How much, for which rights and for which reason of the law; and why here, as the person will read it. */
const AskFee = z.strictObject({
  amount: amount(),
  currency: oneOf(currencies, 'choose-a-currency'),
  reason: oneOf(feeReasons, 'choose-a-reason'),
  rights: someRights('choose-one-right'),
  because: text('say-why'),
})

type Input = z.infer<typeof AskFee>

const verb: Verb<Input> = {
  action: 'charge',
  schema: AskFee,
  decide: (situation, input) => {
    const problem = obstacleTo(situation, input)
    if (problem) return problem
    const { rights, because, ...fee } = input
    const event: NewEvent = { type: 'feeRequested', rights, data: fee, sealed: { because } }
    return done([event], { letters: [{ kind: 'fee-request', props: propsOf(situation, input, event), carries: 0 }] })
  },
}

/**
 * Announces a fee before anything is done for it, so that the person may agree, pay or take the request back. Only where
 * every law that gives the right allows it, for its reason and up to its figure.
 * @see GDPR Art. 12(5) and 15(3); EDPB Guidelines 01/2022, paras 31 and 194; UK GDPR Art. 12A(2)(c); DPO Art. 19
 */
export function askFee(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo(situation: Situation, input: Input) {
  const { rights, reason } = input
  const { lawOf } = situation.rule
  const problem = obstacleToCharging(situation, rights)
  if (problem) return problem
  for (const { right, regimes } of concernedOf(situation, rights)) {
    const rules = feeRulesFor(right, regimes, lawOf)
    const params = { rights: right, laws: regimes.join(', '), rule: freeOfChargeBy(regimes, lawOf) }
    if (!rules.some((rule) => rule.reason === reason)) return no('fee-reason-not-in-law', params, 'reason')
    const exceeded = highestFees(right, regimes, reason, lawOf).find((most) => isAbove(input, most))
    if (exceeded) return no('fee-above-maximum', { most: `${exceeded.amount} ${exceeded.currency}` }, 'amount')
  }
  return undefined
}

/** Why nothing may be charged for these rights, whatever the reason and the figure. */
export function obstacleToCharging(
  situation: Pick<Situation, 'facts' | 'history' | 'rule'>,
  rights: readonly Right[],
): Refusal | undefined {
  const free = rights.filter(needsNoIdentity)
  if (free.length > 0) return no('free-of-charge', { rights: free.join(', ') }, 'rights')
  const problem = obstacleToAsking(situation, rights, 'feeRequested', 'fee-already-asked')
  if (problem) return problem
  const { lawOf } = situation.rule
  const isFree = ({ right, regimes }: RequestedRight) => feeRulesFor(right, regimes, lawOf).length === 0
  const without = concernedOf(situation, rights).find(isFree)
  if (!without) return undefined
  const { right, regimes } = without
  return no(
    'no-fee-in-law',
    { rights: right, laws: regimes.join(', '), rule: freeOfChargeBy(regimes, lawOf) },
    'rights',
  )
}

/** A figure in another currency cannot be compared, so it is refused: the law's figure is in its own. */
function isAbove(fee: Input, most: { amount: number; currency: string }): boolean {
  return fee.currency !== most.currency || Number(fee.amount) > most.amount
}

function propsOf(situation: Situation, { rights, ...fee }: Input, event: NewEvent) {
  const { lawOf } = situation.rule
  const concerned = concernedOf(situation, rights)
  const reflection = reflectionOf(concerned, lawOf)
  const startsAfresh = reflection ? startedByAsking(situation, event, reflection.rights) : []
  const others = rights.filter((right) => !startsAfresh.includes(right))
  return {
    ...fee,
    rightsConcerned: rights,
    articles: [...new Set(concerned.flatMap(({ right, regimes }) => feeArticles(right, regimes, fee.reason, lawOf)))],
    reflection,
    startsAfresh,
    clocks: others.length > 0 ? clocksOfAsking(situation, event, others) : [],
  }
}
