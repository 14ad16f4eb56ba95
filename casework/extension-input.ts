import { z } from 'zod'
import { extensionGrounds } from '@/domain/policies/extension-grounds'
import { groundsForMoreTime, lawsWithoutGround } from '@/domain/policies/grounds-for-more-time'
import { isNoAction, mustRefuseFirst } from '@/domain/policies/refusals'
import { leftToDo } from '@/domain/requests/history'
import { lawsOfMoreTime, sourcesOfMoreTime } from '@/domain/requests/more-time'
import { oneOf, optionalDay, optionalOneOf, optionalSeveral, text } from './fields'
import { no, type Refusal, type Situation } from './verb'

export const refusalAnswers = ['no', 'yes'] as const

/** Characters: a full sentence about this request, and not a catchword. */
const shortestReason = 20

/**
 * The grounds in the law; why this request needs more time, as the person will read it; whether any part will be refused;
 * and the new day, where a law leaves it to the organisation.
 */
export const ExtendTimeLimit = z.strictObject({
  grounds: optionalSeveral(oneOf(extensionGrounds, 'choose-a-ground')),
  because: text('say-why'),
  refusal: optionalOneOf(refusalAnswers, 'say-whether-refused'),
  until: optionalDay(),
  certainOf: optionalDay(),
})

export type ExtensionInput = z.infer<typeof ExtendTimeLimit>

/** Where laws list their grounds, each of them needs one, and nothing counts that none of them lists. */
export function groundProblem(situation: Situation, { grounds }: ExtensionInput): Refusal | undefined {
  const laws = lawsOfMoreTime(situation)
  const listed = groundsForMoreTime(laws).map(({ ground }) => ground)
  if (listed.length > 0 && grounds.length === 0) return no('choose-a-ground', {}, 'grounds')
  if (grounds.some((ground) => !listed.includes(ground))) return no('no-ground-for-more-time', {}, 'grounds')
  const lacking = lawsWithoutGround(laws, grounds)
  const params = { laws: lacking.map(({ id }) => id).join(', '), source: sourcesOfMoreTime(laws) }
  return lacking.length > 0 ? no('ground-for-each-law', params, 'grounds') : undefined
}

export function reasonProblem(situation: Situation, { because }: ExtensionInput): Refusal | undefined {
  if ([...because].length >= shortestReason) return undefined
  return no('say-more-about-this-request', { source: sourcesOfMoreTime(lawsOfMoreTime(situation)) }, 'because')
}

/** More time is no more time to refuse: what will be refused is decided first, and told in the letter (GDPR Art. 12(4)). */
export function refusalProblem(situation: Situation, { refusal }: ExtensionInput): Refusal | undefined {
  const { facts, deadline, today } = situation
  const refused = [...facts.decisions].flatMap(([right, { decision }]) => (isNoAction(decision) ? right : []))
  if (refusal === 'no' && refused.length > 0) return no('refused-already', { rights: refused.join(', ') }, 'refusal')
  if (!mustRefuseFirst(lawsOfMoreTime(situation))) return undefined
  if (!refusal) return no('say-whether-refused', {}, 'refusal')
  const day = deadline.refusalNoticeDueOn ?? deadline.extensionNoticeDueOn ?? today
  const rights = leftToDo(facts).undecided.join(', ')
  return refusal === 'yes' && refused.length === 0 ? no('decide-refusals-first', { day, rights }, 'refusal') : undefined
}
