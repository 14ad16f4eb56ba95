import { z } from 'zod'
import { authorityProofs } from '@/domain/policies/authority-proofs'
import { mayAskIdentityFor } from '@/domain/policies/identity'
import { representatives } from '@/domain/policies/representatives'
import type { NewEvent } from '@/domain/requests/events'
import { clocksOfAsking, obstacleToAsking } from './asking'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

export const writers = [...representatives, 'themselves'] as const

/**
 * Who writes for the person, the least proof that settles it, and the doubt that makes it necessary, as the
 * representative will read it.
 */
const AskAuthority = z.strictObject({
  writtenBy: oneOf(writers, 'say-who-writes'),
  proof: oneOf(authorityProofs, 'choose-a-proof'),
  doubt: text('write-the-doubt-of-authority'),
})

type Input = z.infer<typeof AskAuthority>

const verb: Verb<Input> = {
  action: 'ask-authority',
  schema: AskAuthority,
  decide: (situation, input) => {
    const problem = obstacleToAskingAuthority(situation)
    if (problem) return problem
    const rights = awaitable(situation)
    const { writtenBy, proof, doubt } = input
    if (writtenBy === 'themselves') return no('asks-for-themselves', {}, 'writtenBy')
    const event: NewEvent = { type: 'authorityRequested', rights, data: { proof, writtenBy }, sealed: { doubt } }
    const props = { proof, doubt, clocks: clocksOfAsking(situation, event) }
    return done([event], { letters: [{ kind: 'authority-request', props, carries: 0 }] })
  },
}

/**
 * Asks somebody who acts for another person to show that they may, on a written doubt alone and with the least proof;
 * never whoever asks for themselves.
 * @see GDPR Art. 12(6); EDPB Guidelines 01/2022, section 3.4; ICO, Right of access: requests made on behalf of others
 */
export function askAuthority(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why nobody may be asked for their authority to act. */
export function obstacleToAskingAuthority(situation: Pick<Situation, 'facts' | 'history'>) {
  const rights = awaitable(situation)
  const asked = situation.facts.rights.map(({ right }) => right)
  if (rights.length === 0) return no('authority-not-needed', { rights: asked.join(', ') })
  return obstacleToAsking(situation, rights, 'authorityRequested', 'authority-already-asked')
}

/** The undecided rights that may wait for somebody to show that they may act. */
function awaitable({ facts }: Pick<Situation, 'facts'>) {
  const undecided = facts.rights.map(({ right }) => right).filter((right) => !facts.decisions.has(right))
  return mayAskIdentityFor(undecided)
}
