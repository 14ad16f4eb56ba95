import { z } from 'zod'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { restrictionSources } from '@/domain/policies/restriction'
import { standingRestrictions } from '@/domain/requests/restrictions'
import type { Right } from '@/domain/rights'
import { concernedOf } from './asking'
import type { Context } from './context'
import { oneOf, optionalDay, someRights, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

export const restrictionVerdicts = ['restricted', 'not-restricted'] as const

/** Whether the data is restricted, from which day, and how, or why not. */
const RestrictProcessing = z.strictObject({
  rights: someRights('choose-one-right'),
  verdict: oneOf(restrictionVerdicts, 'say-whether-restricted'),
  on: optionalDay(),
  because: text('say-how-or-why-not'),
})

type Input = z.infer<typeof RestrictProcessing>

const verb: Verb<Input> = {
  action: 'restrict',
  schema: RestrictProcessing,
  decide: (situation, input) => {
    const { rights, verdict, on, because } = input
    const problem = obstacleTo(situation, input)
    if (problem) return problem
    if (verdict === 'not-restricted') return done([{ type: 'notRestricted', rights, data: {}, sealed: { because } }])
    return done([{ type: 'restricted', rights, ...(on && { on }), data: {}, sealed: { because } }])
  },
}

/**
 * Records whether the data is set aside while an objection or a contested correction is weighed. No clock is touched.
 * @see GDPR Art. 18(1)(a) and (d), Art. 18(2)
 */
export function restrictProcessing(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo(situation: Situation, { rights, verdict, on }: Input) {
  const problem = obstacleToRestricting(situation, rights)
  if (problem || verdict === 'not-restricted') return problem
  const { facts, today } = situation
  if (!on) return no('enter-the-day', {}, 'on')
  if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
  return isBefore(on, facts.receivedOn) ? no('day-before-receipt', { day: facts.receivedOn }, 'on') : undefined
}

/** Why data is not restricted over these rights. */
export function obstacleToRestricting(
  situation: Pick<Situation, 'facts' | 'history' | 'rule'>,
  rights: readonly Right[],
): Refusal | undefined {
  const asked = concernedOf(situation, rights)
  if (asked.length < rights.length) return no('right-not-asked', {}, 'rights')
  const unweighed = asked
    .filter((each) => restrictionSources(each, situation.rule.lawOf).length === 0)
    .map(({ right }) => right)
  if (unweighed.length > 0) return no('nothing-to-restrict', { rights: unweighed.join(', ') }, 'rights')
  const decided = rights.filter((right) => situation.facts.decisions.has(right))
  if (decided.length > 0) return no('right-decided-already', { rights: decided.join(', ') }, 'rights')
  const standing = rights.filter((right) => standingRestrictions(situation.history).has(right))
  return standing.length > 0 ? no('restricted-already', { rights: standing.join(', ') }, 'rights') : undefined
}
