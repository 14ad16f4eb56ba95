import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent } from '@/domain/requests/events'
import { leftToDo } from '@/domain/requests/history'
import { questionTypes } from '@/domain/requests/questions'
import { needsNoConfirmation } from '@/domain/rights'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** Why nobody takes it up by hand, for the file. The person reads a letter of fixed words. */
const AnswerUnconfirmed = z.strictObject({ because: text('say-why') })

const verb: Verb<z.infer<typeof AnswerUnconfirmed>> = {
  action: 'answer',
  schema: AnswerUnconfirmed,
  decide: (situation, { because }) => {
    const { facts, request, history } = situation
    const problem = obstacleTo(situation)
    if (problem) return problem
    const decided = leftToDo(facts).undecided.map((right): NewEvent => {
      const data = { right, decision: 'cannot-identify' as const, ground: null }
      return { type: 'rightDecided', rights: [right], data, sealed: { fileReason: because } }
    })
    const unsent = notLeft(history, 'extended', ...questionTypes)
    return done([...decided, { type: 'answered', data: { delivery: 'e-mail' } }], {
      letters: [{ kind: 'unconfirmed-answer', props: {}, carries: decided.length }],
      also: (tx) => cancelLetters(tx, request.id, unsent),
    })
  },
}

/**
 * Answers a request whose address nobody confirmed: it is not closed in silence, but by a letter that says why nothing is
 * done, what to do instead, and where to complain. It closes when that letter has left.
 * @see GDPR Art. 12(2) and (4), Art. 11(2)
 */
export function answerUnconfirmed(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo({ facts, requester }: Situation) {
  if (facts.answer) return no('answer-on-its-way')
  if (facts.state !== 'unconfirmed') return no('not-in-this-state', { state: facts.state })
  if (facts.heldBecause) return no('release-or-spam-first')
  if (facts.addressDenied || !requester.email) return no('nobody-reads-this-address')
  const { undecided, undone } = leftToDo(facts)
  const unasked = [...undecided, ...undone].filter(needsNoConfirmation)
  if (unasked.length > 0) return no('needs-no-confirmation', { rights: unasked.join(', ') })
  return undone.length > 0 ? no('carry-out-first', { rights: undone.join(', ') }) : undefined
}
