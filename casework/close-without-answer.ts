import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { notLeft } from '@/domain/requests/departures'
import { questionTypes } from '@/domain/requests/questions'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

export const closingReasons = ['spam', 'duplicate', 'nobody-to-answer'] as const

/** Why no answer goes out. What the person has withdrawn is withdrawn, not closed. */
const CloseWithoutAnswer = z.strictObject({
  reason: oneOf(closingReasons, 'choose-a-reason'),
  because: text('say-why'),
})

const verb: Verb<z.infer<typeof CloseWithoutAnswer>> = {
  action: 'answer',
  schema: CloseWithoutAnswer,
  decide: ({ facts, request, history, requester }, { reason, because }) => {
    if (facts.answer) return no('answer-on-its-way')
    const mayRead = facts.state === 'unconfirmed' && !facts.addressDenied && requester.email
    if (mayRead && reason === 'nobody-to-answer') return no('answer-the-unconfirmed', {}, 'reason')
    const unsent = notLeft(history, 'extended', 'acknowledged', 'identityCodeMade', ...questionTypes)
    return done([{ type: 'closedWithoutAnswer', data: { reason }, sealed: { because } }], {
      also: (tx) => cancelLetters(tx, request.id, unsent),
    })
  },
}

/**
 * Closes a request that nobody is answered on; the reason stays in its history, and it can be reopened. That nobody has
 * confirmed an address is no reason: `answerUnconfirmed`. No question or extension that has not left follows it.
 */
export function closeWithoutAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
