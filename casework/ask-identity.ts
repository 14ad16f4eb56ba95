import { z } from 'zod'
import { mayAskIdentityFor } from '@/domain/policies/identity'
import type { NewEvent } from '@/domain/requests/events'
import { identityMethods } from '@/domain/requests/identity-events'
import { clocksOfAsking } from './asking'
import type { Context } from './context'
import { oneOf, optionalText, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/**
 * What is asked for, and the doubt that makes it necessary, as the person will read it; for the file, why nothing less than a
 * document will do.
 */
const AskIdentity = z
  .strictObject({
    method: oneOf(identityMethods, 'choose-a-method'),
    doubt: text('write-the-doubt'),
    nothingLess: optionalText(),
  })
  .refine(({ method, nothingLess }) => method !== 'document' || nothingLess !== undefined, {
    path: ['nothingLess'],
    error: 'say-why-nothing-less',
  })

type Input = z.infer<typeof AskIdentity>

const verb: Verb<Input> = {
  action: 'ask-identity',
  schema: AskIdentity,
  decide: (situation, input) => {
    const problem = obstacleToAskingIdentity(situation)
    if (problem) return problem
    const rights = mayAskIdentityFor(situation.facts.rights.map(({ right }) => right))
    const { method, doubt, nothingLess } = input
    const sealed = method === 'document' ? { doubt, nothingLess } : { doubt }
    const event: NewEvent = { type: 'identityRequested', rights, data: { method }, sealed }
    const props = { doubt, method, clocks: clocksOfAsking(situation, event) }
    return done([event], { letters: [{ kind: 'identity-request', props, carries: 0 }] })
  },
}

/**
 * Asks for proof of identity, on a written doubt alone, and for a document only where nothing less will do. The clock
 * answers from the day the letter leaves; left more than seven days after receipt, it makes no EU clock stand still.
 * @see GDPR Art. 12(6); UK GDPR Art. 12A(2); EDPB Guidelines 01/2022, paras 65-79 and 159
 */
export function askIdentity(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why nobody may be asked who they are. */
export function obstacleToAskingIdentity({ facts }: Pick<Situation, 'facts'>) {
  const asked = facts.rights.map(({ right }) => right)
  if (mayAskIdentityFor(asked).length === 0) return no('identity-not-needed', { rights: asked.join(', ') })
  if (facts.identity === 'asked') return no('identity-already-asked')
  return facts.identity === 'verified' ? no('identity-already-verified') : undefined
}
