import { answerAwaitsAuthority } from '@/domain/policies/authority'
import { undoneBeforeAnswer } from '@/domain/policies/erasure-after-collection'
import { isWithoutDoubt, needsIdentity } from '@/domain/policies/identity'
import { coolingHoursLeft, isMailed } from '@/domain/requests/contact'
import { leftToDo } from '@/domain/requests/history'
import type { AnswerInput } from './answer-input'
import { no, type Situation } from './verb'

/** The page belongs to whoever asks, so the answer leaves on paper, to an address that does not come from them. */
export function notToPerson({ delivery, personAddress }: AnswerInput) {
  if (delivery === 'portal') return no('answer-goes-to-person', {}, 'delivery')
  return delivery === 'post' && !personAddress ? no('enter-address-of-person', {}, 'personAddress') : undefined
}

/** Only a letter by e-mail leads to the page. */
export function unreachable({ requester, facts }: Situation, { delivery }: AnswerInput) {
  if (delivery !== 'portal' || isMailed(requester, facts)) return undefined
  return no('no-address-for-page', {}, 'delivery')
}

const waysOf = { portal: 'email', post: 'postalAddress' } as const

/** A stranger who got into the page or past a colleague has no answer sent to themselves before anybody notices. */
export function whileAddressIsNew({ history, at }: Situation, { delivery }: AnswerInput) {
  const hours = delivery === 'in-person' ? 0 : coolingHoursLeft(history, waysOf[delivery], at)
  return hours > 0 ? no('address-still-new', { hours }, 'delivery') : undefined
}

/** Why nothing is answered yet. */
export function obstacleToAnswering({ facts, history }: Pick<Situation, 'facts' | 'history'>) {
  if (facts.answer) return no('answer-on-its-way')
  const { undecided } = leftToDo(facts)
  const undone = undoneBeforeAnswer(history, facts)
  if (undecided.length > 0) return no('decide-first', { rights: undecided.join(', ') })
  if (undone.length > 0) return no('carry-out-first', { rights: undone.join(', ') })
  const granted = [...facts.decisions].some(([right, { decision }]) => needsIdentity(right, decision))
  if (granted && !isWithoutDoubt(facts.identity)) return no('identity-not-decided')
  return answerAwaitsAuthority(history, facts) ? no('authority-not-shown') : undefined
}
