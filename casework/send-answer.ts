import { z } from 'zod'
import { isWithoutDoubt, needsIdentity } from '@/domain/policies/identity'
import { leftToDo, type RequestFacts } from '@/domain/requests/history'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { toldDecisions } from './told-decisions'
import { done, no, type Verb } from './verb'

export const deliveries = ['portal', 'post', 'in-person'] as const

const SendAnswer = z.strictObject({
  text: text('write-the-answer'),
  delivery: oneOf(deliveries, 'choose-a-delivery'),
})

type Input = z.infer<typeof SendAnswer>

/** Sends the answer once every right is decided and done. The request closes when the answer has left. */
export function sendAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  return {
    action: 'answer',
    schema: SendAnswer,
    decide: async (situation, input, tx) => {
      const problem = obstacleTo(situation.facts)
      if (problem) return problem
      const props = { ...input, decisions: await toldDecisions(tx, context, situation) }
      const byHand = input.delivery !== 'portal'
      return done([{ type: 'answered', data: { delivery: input.delivery }, sealed: { text: input.text } }], {
        letters: [{ kind: 'answer-ready', props, carries: 0, byHand }],
      })
    },
  }
}

function obstacleTo(facts: RequestFacts) {
  if (facts.answer) return no('answer-on-its-way')
  const { undecided, undone } = leftToDo(facts)
  if (undecided.length > 0) return no('decide-first', { rights: undecided.join(', ') })
  if (undone.length > 0) return no('carry-out-first', { rights: undone.join(', ') })
  const decided = [...facts.decisions].some(([right, { decision }]) => needsIdentity(right, decision))
  return decided && !isWithoutDoubt(facts.identity) ? no('identity-not-decided') : undefined
}
