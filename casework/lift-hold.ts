import { z } from 'zod'
import { legalHoldOf } from '@/domain/requests/marks'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

const LiftHold = z.strictObject({ because: text('say-why') })

const verb: Verb<z.infer<typeof LiftHold>> = {
  action: 'hold',
  schema: LiftHold,
  decide: (situation, { because }) =>
    obstacleToLiftingHold(situation) ?? done([{ type: 'legalHoldLifted', data: {}, sealed: { because } }]),
}

/** Ends a legal hold: from then on the request is forgotten as soon as the organisation's rule says so. */
export function liftHold(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why no legal hold can be lifted. */
export function obstacleToLiftingHold({ history }: Pick<Situation, 'history'>): Refusal | undefined {
  return legalHoldOf(history) ? undefined : no('no-legal-hold')
}
