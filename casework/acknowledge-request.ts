import { z } from 'zod'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent } from '@/domain/requests/events'
import { foundationOf } from '@/domain/requests/foundation'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

const AcknowledgeRequest = z.strictObject({})

const verb: Verb<z.infer<typeof AcknowledgeRequest>> = {
  action: 'acknowledge',
  schema: AcknowledgeRequest,
  decide: (situation) => {
    const problem = obstacleToAcknowledging(situation)
    if (problem) return problem
    const event: NewEvent = { type: 'acknowledged', data: {} }
    const props = { binds: foundationOf(situation.deadline, situation.rule.lawOf) }
    return done([event], { letters: [{ kind: 'acknowledgement', props, carries: 0 }] })
  },
}

/**
 * Confirms receipt by a letter of its own, where no automatic one has done so: above all while the address is not confirmed.
 * It counts on the day it left.
 * @see 11 CCR 7021(a); Data Protection Act 2018 s. 164A(3); Decree 356/2025/ND-CP Art. 5; EDPB Guidelines 01/2022, para. 57
 */
export function acknowledgeRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why receipt is not to be confirmed by a letter of its own. */
export function obstacleToAcknowledging({ facts, history }: Pick<Situation, 'facts' | 'history'>) {
  if (facts.acknowledgedOn) return no('acknowledged-already', { day: facts.acknowledgedOn })
  if (notLeft(history, 'acknowledged').length > 0) return no('acknowledgement-on-its-way')
  return facts.answer ? no('answer-on-its-way') : undefined
}
