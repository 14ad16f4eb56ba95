import type { Day } from '../calendar/days'
import { type Right, rightInLaw } from '../rights'
import type { EventType, RequestEvent } from './events'
import { departureOf } from './departures'

const answers: Partial<Record<EventType, readonly EventType[]>> = {
  identityRequested: ['identityVerified', 'identityNotDoubted', 'identityFailed'],
  clarificationRequested: ['clarificationReceived'],
  authorityRequested: ['authorityShown'],
  particularsRequested: ['requestCompleted'],
  feeRequested: ['feePaid', 'feeNotPaid'],
}

/** What may be asked of the person, who asks before what is asked for. */
export const questionTypes = [
  'identityRequested',
  'authorityRequested',
  'particularsRequested',
  'clarificationRequested',
  'feeRequested',
] as const

export type QuestionType = (typeof questionTypes)[number]

/** A question to the person that nobody has answered yet. `leftOn` is null while its letter has not left. */
export type Question = {
  type: QuestionType
  sequence: number
  askedOn: Day
  leftOn: Day | null
  rights: readonly Right[] | null
}

/** The questions of one kind that are open, oldest first; `rights` null concerns all of them. */
export function openQuestions(history: readonly RequestEvent[], type: QuestionType): Question[] {
  return history
    .filter((event) => event.type === type && answersTo(event, history).length === 0)
    .map((event) => asQuestion(type, event, history))
}

/** What the person can answer by writing: the open questions about scope and particulars that have reached them, oldest first. */
export function answerableInWriting(history: readonly RequestEvent[]): (Question & { leftOn: Day })[] {
  return (['clarificationRequested', 'particularsRequested'] as const)
    .flatMap((type) => openQuestions(history, type))
    .filter((question): question is Question & { leftOn: Day } => question.leftOn !== null)
    .sort((one, other) => one.sequence - other.sequence)
}

/** Whether something else is asked of the person about one of the rights of this question. */
export function isMoreAsked(history: readonly RequestEvent[], { sequence, rights }: Question): boolean {
  const others = questionTypes
    .flatMap((type) => openQuestions(history, type))
    .filter((one) => one.sequence !== sequence)
  return others.some((other) => shareARight(other.rights, rights))
}

/** The rights that an answer to these questions is about, as a part of its event; none named where one was about all. */
export function rightsAskedAbout(questions: readonly Question[]): { rights?: Right[] } {
  if (questions.some(({ rights }) => rights === null)) return {}
  return { rights: [...new Set(questions.flatMap(({ rights }) => rights ?? []))] }
}

/** Fees asked for that have not been paid, also where it was noted already that they were not. */
export function unpaidFees(history: readonly RequestEvent[]): Question[] {
  return history
    .filter((event) => event.type === 'feeRequested' && !answersTo(event, history).some(isPayment))
    .map((event) => asQuestion('feeRequested', event, history))
}

/** Whether the person agreed to this fee since it was asked for. */
export function isFeeConfirmed(history: readonly RequestEvent[], fee: Question): boolean {
  return history.some(
    ({ sequence, type, rights }) =>
      type === 'feeConfirmed' && sequence > fee.sequence && shareARight(rights, fee.rights),
  )
}

function asQuestion(
  type: QuestionType,
  { sequence, on, rights }: RequestEvent,
  history: readonly RequestEvent[],
): Question {
  return { type, sequence, askedOn: on, leftOn: departureOf(history, sequence), rights }
}

function isPayment({ type }: RequestEvent): boolean {
  return type === 'feePaid'
}

/** The answers a question has had since it was put; none for an event that asks nothing. */
export function answersTo(question: RequestEvent, history: readonly RequestEvent[]): RequestEvent[] {
  const awaited = answers[question.type] ?? []
  return history.filter(
    ({ sequence, type, rights }) =>
      sequence > question.sequence && awaited.includes(type) && shareARight(rights, question.rights),
  )
}

/** Whether two facts are about the same right in law; null is about all of them. */
export function shareARight(one: readonly Right[] | null, other: readonly Right[] | null): boolean {
  if (one === null || other === null) return true
  return one.some((right) => other.some((another) => rightInLaw(another) === rightInLaw(right)))
}
