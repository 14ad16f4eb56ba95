import { openQuestions, type QuestionType, shareARight } from '@/domain/requests/questions'
import type { Right } from '@/domain/rights'
import type { ProblemCode } from './errors'
import { no, type Situation } from './verb'

/** The rights a question is about, with their laws. */
export function concernedOf({ facts }: Pick<Situation, 'facts'>, rights: readonly Right[]) {
  return facts.rights.filter(({ right }) => rights.includes(right))
}

/** What stands against any question about some rights: not asked for, decided, answered, or asked about already. */
export function obstacleToAsking(
  situation: Pick<Situation, 'facts' | 'history'>,
  rights: readonly Right[],
  type: QuestionType,
  alreadyAsked: ProblemCode,
) {
  const { facts, history } = situation
  if (facts.answer) return no('answer-on-its-way')
  if (concernedOf(situation, rights).length < rights.length) return no('right-not-asked', {}, 'rights')
  const decided = rights.filter((right) => facts.decisions.has(right))
  if (decided.length > 0) return no('right-decided-already', { rights: decided.join(', ') }, 'rights')
  const open = openQuestions(history, type)
  const isOpen = open.some((question) => shareARight(question.rights, rights))
  return isOpen ? no(alreadyAsked, {}, 'rights') : undefined
}
