import { z } from 'zod'
import { mayAskAuthorityFor } from '@/domain/policies/authority'
import { type AuthorityProof, authorityProofs } from '@/domain/policies/authority-proofs'
import type { NewEvent } from '@/domain/requests/events'
import { clocksOfAsking, obstacleToAsking } from './asking'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** The least proof that settles it, and the doubt that makes it necessary, as the representative will read it. */
const AskAuthority = z.strictObject({
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
    const { proof, doubt } = input
    const rights = awaitable(situation, proof)
    if (rights.length === 0) return no('signed-permission-at-most', {}, 'proof')
    const event: NewEvent = { type: 'authorityRequested', rights, data: { proof }, sealed: { doubt } }
    const props = { proof, doubt, clocks: clocksOfAsking(situation, event) }
    return done([event], { letters: [{ kind: 'authority-request', props, carries: 0 }] })
  },
}

/**
 * Asks somebody who acts for another person to show that they may, on a written doubt alone and with the least proof;
 * never whoever asks for themselves. For an opt-out or a limit that is the signed permission and nothing more.
 * @see GDPR Art. 12(6); EDPB Guidelines 01/2022, section 3.4; ICO, Right of access: requests made on behalf of others
 */
export function askAuthority(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** Why nobody may be asked for their authority to act. */
export function obstacleToAskingAuthority(situation: Pick<Situation, 'facts' | 'history'>) {
  const rights = awaitable(situation, 'written-authority')
  const asked = situation.facts.rights.map(({ right }) => right)
  if (rights.length === 0) return no('authority-not-needed', { rights: asked.join(', ') })
  const problem = obstacleToAsking(situation, rights, 'authorityRequested', 'authority-already-asked')
  return problem ?? (situation.facts.askedFor === 'self' ? no('asks-for-themselves') : undefined)
}

/** The undecided rights that may wait for somebody to show by this proof that they may act. */
function awaitable({ facts }: Pick<Situation, 'facts'>, proof: AuthorityProof) {
  const undecided = facts.rights.map(({ right }) => right).filter((right) => !facts.decisions.has(right))
  return mayAskAuthorityFor(undecided, proof)
}
