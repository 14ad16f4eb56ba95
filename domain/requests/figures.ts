import { type Day, daysBetween, earliest } from '../calendar/days'
import { type Deadline, effectiveDueOn } from '../deadlines/deadline'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { LawDeadline, RightDeadline } from '../deadlines/right-deadline'
import { departureOf } from './departures'
import { type EventType, eventsOf, type RequestEvent, type RequestState } from './events'
import { type GivenAnswer, givenAnswers } from './given-answers'
import { answeredBeforeImport } from './import-marks'
import { latenessReasonOf } from './lateness'
import type { LatenessReason } from './lateness-reasons'

/** How a closed request ended; `unconfirmed`: answered without a look at any data, as nobody confirmed the address. */
export const endings = ['answered', 'unconfirmed', 'withdrawn', 'spam', 'duplicate', 'nobody-to-answer'] as const
export type Ending = (typeof endings)[number]

/** Of how this module counts: kept with each request, so that those of an earlier edition are counted anew. */
const figuresEdition = 1

/**
 * What reports count of a request. The days are those of the law, the promised one where no law gives a number, as they
 * stood when the first answer left: an answer given stays given, whatever is decided anew (GDPR Art. 12(3)).
 */
export type RequestFigures = {
  answeredOn: Day | null
  /** The last day for the answer, with the further time that was taken; null while the clock stands still. */
  answerDueOn: Day | null
  /** The same without further time. */
  originalDueOn: Day | null
  promisedDueOn: Day | null
  /** The day the first notice of further time left, where it gave any. */
  extendedOn: Day | null
  /** The days on which no time passed, of the right for which they are most. */
  pausedDays: number
  ending: Ending | null
  latenessReason: LatenessReason | null
  figuresEdition: number
}

/** The last days of one right under one law. */
export type RightFigures = Pick<RequestFigures, 'answerDueOn' | 'originalDueOn'>

/** What is counted of a history, and its deadline as it stood when the first answer left. */
export function figuresOf(
  history: readonly RequestEvent[],
  { state }: { state: RequestState },
  deadlineOf: (history: readonly RequestEvent[]) => RequestDeadline,
): { figures: RequestFigures; asAnswered: RequestDeadline } {
  const answer = givenAnswers(history).at(-1)
  const known = answer ? knownBy(history, answer) : history
  const deadline = deadlineOf(known)
  const open = deadline.rights.filter(({ decidedOn }) => decidedOn === undefined)
  const due = (open.length > 0 ? open : deadline.rights).flatMap(figuresOfRight)
  const deadlines = deadline.rights.flatMap(({ laws }) => laws.map((law) => law.deadline))
  const figures = {
    answeredOn: answer?.leftOn ?? answeredBeforeImport(history),
    answerDueOn: earliest(due.map(({ answerDueOn }) => answerDueOn)) ?? null,
    originalDueOn: earliest(due.map(({ originalDueOn }) => originalDueOn)) ?? null,
    promisedDueOn: deadline.promisedDueOn,
    extendedOn: deadlines.some(({ extension }) => extension?.accepted) ? firstNoticeOn(known) : null,
    pausedDays: Math.max(0, ...deadlines.map((each) => pausedDaysOf(each, answer?.leftOn))),
    ending: state === 'closed' ? endingOf(history) : null,
    latenessReason: latenessReasonOf(history),
    figuresEdition,
  }
  return { figures, asAnswered: deadline }
}

/** The last days of a right under a law: the promised one where the law gives no number. */
export function figuresUnder({ deadline, promised }: LawDeadline): RightFigures {
  const answerDueOn = effectiveDueOn(deadline)
  const originalDueOn = earliest([deadline.dueOn, deadline.orderedDueOn]) ?? null
  const stands = deadline.status !== 'running' || answerDueOn !== null
  return stands ? { answerDueOn, originalDueOn } : { answerDueOn: promised.dueOn, originalDueOn: promised.dueOn }
}

function figuresOfRight({ laws, promised }: RightDeadline): RightFigures[] {
  if (laws.length > 0) return laws.map(figuresUnder)
  return [{ answerDueOn: promised.dueOn, originalDueOn: promised.dueOn }]
}

/** What had happened when the answer left, and what was put right or recorded of that time later. */
function knownBy(history: readonly RequestEvent[], { sequence }: GivenAnswer): readonly RequestEvent[] {
  const left = eventsOf(history, 'letterLeft').find(({ data }) => data.eventSequence === sequence)
  return history.filter((event) => event.sequence <= (left?.sequence ?? sequence) || recordedLater.includes(event.type))
}

const recordedLater: readonly EventType[] = ['corrected', 'redated', 'letterLeft']

function firstNoticeOn(history: readonly RequestEvent[]): Day | null {
  return earliest(eventsOf(history, 'extended').map(({ sequence }) => departureOf(history, sequence))) ?? null
}

/** A pause that nobody ended lasts until the answer left; while there is none, its length is not known. */
function pausedDaysOf({ pauses }: Deadline, answeredOn: Day | undefined): number {
  return pauses.reduce(
    (days, { from, until = answeredOn }) => days + (until ? Math.max(0, daysBetween(from, until)) : 0),
    0,
  )
}

function endingOf(history: readonly RequestEvent[]): Ending {
  const last = history.findLast(({ type }) => endingTypes.includes(type))
  if (last?.type === 'closedWithoutAnswer') return last.data.reason
  if (last?.type === 'withdrawn') return 'withdrawn'
  if (last?.type === 'closedBeforeImport' && answeredBeforeImport(history) === null) return withoutOutcome(history)
  return last?.type === 'answered' && last.data.delivery === 'e-mail' ? 'unconfirmed' : 'answered'
}

/** A sheet that gives no outcome does not say that anybody was answered. */
function withoutOutcome(history: readonly RequestEvent[]): Ending {
  return eventsOf(history, 'rightDecided').length > 0 ? 'withdrawn' : 'nobody-to-answer'
}

const endingTypes: readonly EventType[] = ['answered', 'withdrawn', 'closedWithoutAnswer', 'closedBeforeImport']
