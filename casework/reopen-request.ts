import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { notLeft } from '@/domain/requests/departures'
import { givenAnswers } from '@/domain/requests/given-answers'
import { voidCode } from './answer-codes'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

const ReopenRequest = z.strictObject({ because: text('say-why') })

const verb: Verb<z.infer<typeof ReopenRequest>> = {
  action: 'reopen',
  schema: ReopenRequest,
  decide: (situation, { because }) => {
    const { request, history } = situation
    const problem = obstacleToReopening(situation)
    if (problem) return problem
    return done([{ type: 'reopened', data: {}, sealed: { because } }], {
      also: async (tx) => {
        await cancelLetters(tx, request.id, notLeft(history, 'answered'))
        if (givenAnswers(history).length === 0) await voidCode(tx, situation)
      },
    })
  },
}

/** A request is taken up again once it is closed, or once its answer has left and an erasure is still to come. */
export function obstacleToReopening({ facts }: Pick<Situation, 'facts'>): Refusal | undefined {
  const isAnswered = facts.state === 'open' && facts.answer !== null && facts.answer.leftOn !== null
  return facts.state === 'closed' || isAnswered ? undefined : no('not-in-this-state', { state: facts.state })
}

/**
 * Takes up a closed or an answered request again: decided anew, by somebody who is sure anew who asks, while the receipt
 * stays what it was. An answer that has not left does not leave any more; one that was given stays given, with its files
 * and the code that opens them.
 * @see GDPR Art. 12(3)
 */
export function reopenRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
