import { z } from 'zod'
import { legalHoldOf } from '@/domain/requests/marks'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

const HoldRequest = z.strictObject({ because: text('say-why') })

const verb: Verb<z.infer<typeof HoldRequest>> = {
  action: 'hold',
  schema: HoldRequest,
  decide: (situation, { because }) =>
    obstacleToHolding(situation) ?? done([{ type: 'legalHoldSet', data: {}, sealed: { because } }]),
}

/**
 * Keeps a request for the establishment, exercise or defence of a claim: while the hold stands it is not forgotten.
 * @see GDPR Art. 17(3)(e)
 */
export function holdRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why a request cannot be put on legal hold. */
export function obstacleToHolding({ history }: Pick<Situation, 'history'>): Refusal | undefined {
  return legalHoldOf(history) ? no('legal-hold-stands') : undefined
}
