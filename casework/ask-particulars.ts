import { z } from 'zod'
import { particulars, startingOnCompletion } from '@/domain/policies/particulars'
import type { NewEvent } from '@/domain/requests/events'
import { needsNoIdentity, type Right } from '@/domain/rights'
import { clocksOfAsking, concernedOf, obstacleToAsking } from './asking'
import type { Context } from './context'
import { oneOf, several, someRights, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** Which particulars are missing, for which rights, and what exactly is asked, as the person will read it. */
const AskParticulars = z.strictObject({
  missing: several(oneOf(particulars, 'choose-what-is-missing'), 'choose-what-is-missing'),
  rights: someRights('choose-one-right'),
  question: text('write-the-question'),
})

type Input = z.infer<typeof AskParticulars>

const verb: Verb<Input> = {
  action: 'complete',
  schema: AskParticulars,
  decide: (situation, input) => {
    const { missing, rights, question } = input
    const problem = obstacleToParticulars(situation, rights)
    if (problem) return problem
    const event: NewEvent = { type: 'particularsRequested', rights, data: { missing }, sealed: { question } }
    const props = { missing, question, rightsConcerned: rights, clocks: clocksOfAsking(situation, event) }
    return done([event], { letters: [{ kind: 'particulars-request', props, carries: 0 }] })
  },
}

/**
 * Asks for what is missing to find the record, where the law lets its time start when the request is complete; elsewhere
 * one asks what is meant. The old day stands until the letter has left.
 * @see PAIA ss. 53(2) and 56(1)
 */
export function askParticulars(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why nobody may be asked for particulars about these rights. */
export function obstacleToParticulars(
  situation: Pick<Situation, 'facts' | 'history' | 'rule'>,
  rights: readonly Right[],
) {
  const clear = rights.filter(needsNoIdentity)
  if (clear.length > 0) return no('nothing-to-clarify', { rights: clear.join(', ') }, 'rights')
  const problem = obstacleToAsking(situation, rights, 'particularsRequested', 'particulars-already-asked')
  if (problem) return problem
  const { lawOf } = situation.rule
  const other = concernedOf(situation, rights).find(({ regimes }) => startingOnCompletion(regimes, lawOf).length === 0)
  return other && no('particulars-not-in-law', { rights: other.right, laws: other.regimes.join(', ') }, 'rights')
}
