import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { notLeft } from '@/domain/requests/departures'
import { questionTypes } from '@/domain/requests/questions'
import type { Context } from './context'
import { optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** Staff record how they know; the person owes no reason. */
const WithdrawRequest = z.strictObject({ because: optionalText() })

const verb: Verb<z.infer<typeof WithdrawRequest>> = {
  action: 'withdraw',
  schema: WithdrawRequest,
  decide: ({ actor, request, history }, { because }) => {
    if (actor.kind === 'staff' && !because) return no('say-why', {}, 'because')
    const unsent = notLeft(history, 'answered', 'extended', 'acknowledged', ...questionTypes)
    return done([{ type: 'withdrawn', data: {}, ...(because ? { sealed: { because } } : {}) }], {
      letters: [{ kind: 'request-withdrawn', props: {} }],
      also: (tx) => cancelLetters(tx, request.id, unsent),
    })
  },
}

/**
 * The person takes the request back, on their own page or by telling staff; a letter says so to them, and no answer,
 * question or extension that has not left follows it.
 */
export function withdrawRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
