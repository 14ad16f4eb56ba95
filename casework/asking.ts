import { isBefore } from '@/domain/calendar/days'
import type { NewEvent } from '@/domain/requests/events'
import { deadlineIfItLeft } from '@/domain/requests/if-it-left'
import { openQuestions, type QuestionType, shareARight } from '@/domain/requests/questions'
import { startingAfresh } from '@/domain/requests/starting-afresh'
import { type WaitingClock, waitingClocks } from '@/domain/requests/waiting'
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

/**
 * What the letter of a question says of the clocks of the rights it is about, were it to leave today; a day that is over
 * is promised to nobody.
 */
export function clocksOfAsking(
  { history, rule, deadline, today }: Pick<Situation, 'history' | 'rule' | 'deadline' | 'today'>,
  event: NewEvent,
  concerned: readonly Right[] | null = event.rights ?? null,
): WaitingClock[] {
  const after = deadlineIfItLeft(history, rule, event, today)
  const clocks = waitingClocks({ before: deadline, after }, concerned)
  return clocks.map((clock) => (clock.dueOn && isBefore(clock.dueOn, today) ? { ...clock, dueOn: null } : clock))
}

/** Those of the rights whose time would start anew, were the letter of the question to leave today. */
export function startedByAsking(
  { history, rule, deadline, today }: Pick<Situation, 'history' | 'rule' | 'deadline' | 'today'>,
  event: NewEvent,
  concerned: readonly Right[],
): Right[] {
  const after = deadlineIfItLeft(history, rule, event, today)
  return startingAfresh({ before: deadline, after }, concerned)
}
