import { z } from 'zod'
import type { NewEvent } from '@/domain/requests/events'
import { needsNoIdentity, type Right } from '@/domain/rights'
import { clocksOfAsking, concernedOf, obstacleToAsking } from './asking'
import type { Context } from './context'
import { someRights, text, tick } from './fields'
import { perform, type Target } from './perform'
import { openPlaceProblem, templatesField, templatesToKeep } from './used-templates'
import { done, no, type Situation, type Verb } from './verb'

/** What is unclear, for which rights, and whether a large amount of data is held (asked for under the GDPR). */
const AskClarification = z.strictObject({
  question: text('write-the-question'),
  rights: someRights('choose-one-right'),
  largeAmount: tick().default(false),
  templates: templatesField(),
})

type Input = z.infer<typeof AskClarification>

const verb: Verb<Input> = {
  action: 'clarify',
  schema: AskClarification,
  decide: async (situation, input, tx) => {
    const problem = obstacleTo(situation, input) ?? openPlaceProblem(input.question, 'question')
    if (problem) return problem
    const sealed = { question: input.question }
    const data = await templatesToKeep(tx, situation, input.templates)
    const event: NewEvent = { type: 'clarificationRequested', rights: input.rights, data, sealed }
    const clocks = clocksOfAsking(situation, event)
    const props = { question: input.question, rightsConcerned: input.rights, clocks }
    return done([event], { letters: [{ kind: 'clarification-request', props, carries: 0 }] })
  },
}

/**
 * Asks the person to say more precisely what they want, for some rights only; work on the others goes on.
 * @see GDPR Recital 63; UK GDPR Art. 12A(5)
 */
export function askClarification(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo(situation: Situation, { rights, largeAmount }: Input) {
  const problem = obstacleToClarifying(situation, rights)
  if (problem) return problem
  const underGdpr = concernedOf(situation, rights).some(({ regimes }) => regimes.includes('eu-gdpr'))
  return underGdpr && !largeAmount ? no('large-amount-only', {}, 'largeAmount') : undefined
}

/** Why nobody may be asked what they mean by these rights. */
export function obstacleToClarifying(situation: Pick<Situation, 'facts' | 'history'>, rights: readonly Right[]) {
  const clear = rights.filter(needsNoIdentity)
  if (clear.length > 0) return no('nothing-to-clarify', { rights: clear.join(', ') }, 'rights')
  return obstacleToAsking(situation, rights, 'clarificationRequested', 'clarification-already-asked')
}
