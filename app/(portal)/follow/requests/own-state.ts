import type { CaseFile } from '@/db/queries/case-file'
import { type Day, isBefore } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { copyUntil, isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import { departureOf } from '@/domain/requests/departures'
import { eventsOf, type EventType } from '@/domain/requests/events'
import { doneAfterAnswer } from '@/domain/requests/erasure-told'
import { leftToDo, type RequestFacts, rightsLeft } from '@/domain/requests/history'
import { openQuestions, type Question, questionTypes } from '@/domain/requests/questions'
import type { Right } from '@/domain/rights'

/** Where a request stands, as its person needs to know it: done, whose move it is, and since when. */
export type OwnState =
  | { kind: 'answered'; on: Day; erasure: Erasure | null }
  | { kind: 'withdrawn' | 'closed' | 'ended'; on: Day }
  | { kind: 'waiting'; question: Question & { leftOn: Day } }
  | { kind: 'late'; on: Day }
  | { kind: 'extended'; on: Day; entryId: string | null }
  | { kind: 'unconfirmed' | 'open' }

/** How it stands with an erasure that came after the answer: it waits for the copy, whose time may be over, or has begun. */
type Erasure = { stage: 'collection' | 'uncollected' | 'begun' | 'done'; day: Day }

/** The one state that matters most to the person, from the history, the deadline and the day. */
export function ownState(
  { request, history }: Pick<CaseFile, 'request' | 'history'>,
  facts: RequestFacts,
  { dueOn }: Pick<RequestDeadline, 'dueOn'>,
  today: Day,
): OwnState {
  if (facts.answer?.leftOn) {
    const erasure = erasureOf(history, facts, { dueOn, today })
    return { kind: 'answered', on: facts.answer.leftOn, erasure }
  }
  if (facts.closedOn) return { kind: endOf(history), on: facts.closedOn }
  const question = questionToPerson(history, rightsLeft(facts))
  if (question) return { kind: 'waiting', question }
  if (dueOn && isBefore(dueOn, today)) return { kind: 'late', on: dueOn }
  const extended = eventsOf(history, 'extended').findLast(({ sequence }) => departureOf(history, sequence))
  const extendedOn = extended && departureOf(history, extended.sequence)
  if (extendedOn) return { kind: 'extended', on: extendedOn, entryId: extended.entryId }
  return { kind: request.state === 'unconfirmed' && !facts.heldBecause ? 'unconfirmed' : 'open' }
}

function erasureOf(
  history: CaseFile['history'],
  facts: RequestFacts,
  { dueOn, today }: { dueOn: Day | null; today: Day },
): Erasure | null {
  const doneOn = doneAfterAnswer(history, facts)?.on
  if (doneOn) return { stage: 'done', day: doneOn }
  if (facts.state === 'closed' || !leftToDo(facts).undone.some(isErasure) || !dueOn) return null
  const copy = isCopyAwaited(history, facts) ? copyUntil(history, facts, today) : null
  return copy ? { stage: copy.isOver ? 'uncollected' : 'collection', day: copy.until } : { stage: 'begun', day: dueOn }
}

function endOf(history: CaseFile['history']): 'withdrawn' | 'closed' | 'ended' {
  const last = history.findLast(({ type }) => ends.includes(type))
  if (last?.type === 'closedBeforeImport') return 'ended'
  return last?.type === 'withdrawn' ? 'withdrawn' : 'closed'
}

const ends: readonly EventType[] = ['withdrawn', 'closedWithoutAnswer', 'closedBeforeImport', 'reopened']

/**
 * The oldest question that has reached the person, is about something not taken back, and nobody has answered; who asks
 * before what is asked for.
 */
function questionToPerson(
  history: CaseFile['history'],
  left: readonly Right[],
): (Question & { leftOn: Day }) | undefined {
  const open = questionTypes.flatMap((type) => openQuestions(history, type))
  const matters = ({ rights }: Question) => rights === null || rights.some((right) => left.includes(right))
  return open.find((question): question is Question & { leftOn: Day } => question.leftOn !== null && matters(question))
}
