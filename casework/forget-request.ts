import { z } from 'zod'
import { forgottenByHand } from '@/domain/requests/retention-events'
import type { Context } from './context'
import { oneOf, tick } from './fields'
import { forgetting, obstacleToForgetting } from './forgetting'
import { perform, type Target } from './perform'
import { no, type Verb } from './verb'

/** Why, as a code: words would have to be forgotten too. `confirmed`: that it cannot be brought back. */
const ForgetRequest = z.strictObject({ because: oneOf(forgottenByHand, 'choose-a-reason'), confirmed: tick() })

/**
 * Forgets the person of a closed request before its day, on the word of an admin. Nothing of it can be brought back.
 * @see GDPR Art. 17(1)
 */
export function forgetRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbWith(context), input)
}

function verbWith(world: Context): Verb<z.infer<typeof ForgetRequest>> {
  return {
    action: 'forget',
    schema: ForgetRequest,
    decide: async (situation, { because, confirmed }, tx) => {
      if (!confirmed) return no('confirm-forgetting', {}, 'confirmed')
      const obstacle = await obstacleToForgetting(world, situation, tx)
      return obstacle ?? forgetting(situation, [{ type: 'forgotten', data: { because } }], tx)
    },
  }
}
