import type { Day } from '../calendar/days'
import { departureOf } from './departures'
import { eventsOf, type RequestEvent } from './events'

/** An answer that has left. */
export type GivenAnswer = { sequence: number; leftOn: Day }

/**
 * The answers that have left, newest first. An answer given stays given, also while the request is decided anew.
 * @see GDPR Art. 12(3)
 */
export function givenAnswers(history: readonly RequestEvent[]): GivenAnswer[] {
  return eventsOf(history, 'answered')
    .flatMap(({ sequence }) => {
      const leftOn = departureOf(history, sequence)
      return leftOn ? [{ sequence, leftOn }] : []
    })
    .reverse()
}

/** Which of the answers of its day this is; null where it is the only one. `given`: all that have left, newest first. */
export function placeOnDay(
  given: readonly GivenAnswer[],
  { sequence, leftOn }: GivenAnswer,
): { number: number; count: number } | null {
  const ofDay = given.filter((each) => each.leftOn === leftOn).map((each) => each.sequence)
  return ofDay.length > 1 ? { number: ofDay.length - ofDay.indexOf(sequence), count: ofDay.length } : null
}

/** Whether the person was given this file: it is in the manifest of an answer that has left. */
export function wasGiven(history: readonly RequestEvent[], fileId: string): boolean {
  const given = new Set(givenAnswers(history).map(({ sequence }) => sequence))
  const files = eventsOf(history, 'answered').flatMap((event) =>
    given.has(event.sequence) ? (event.data.files ?? []) : [],
  )
  return files.some((file) => file.fileId === fileId)
}

/** Whether the person downloads the files of this answer on their page. */
function hasFilesOnPage(history: readonly RequestEvent[], { sequence }: { sequence: number }): boolean {
  const answered = eventsOf(history, 'answered').find((event) => event.sequence === sequence)
  return answered?.data.delivery === 'portal' && (answered.data.files ?? []).length > 0
}

/** The answer whose files are collected: the one that stands, or the newest given before it that has some. */
export function answerToCollect<Answer extends { sequence: number }>(
  history: readonly RequestEvent[],
  { answer }: { answer: Answer | null },
): { answer: Answer | GivenAnswer | null } {
  const given = givenAnswers(history).find((each) => hasFilesOnPage(history, each))
  return { answer: answer && hasFilesOnPage(history, answer) ? answer : (given ?? answer) }
}

/**
 * The events of an answer: from it until the next with files has left. What other answers said of themselves is not
 * among them.
 */
export function eventsOfAnswer(
  history: readonly RequestEvent[],
  answer: { sequence: number } | null,
): readonly RequestEvent[] {
  if (!answer) return []
  const next = givenAnswers(history).findLast(
    (each) => each.sequence > answer.sequence && hasFilesOnPage(history, each),
  )
  return history.filter(
    ({ type, sequence }) =>
      sequence >= answer.sequence &&
      (next === undefined || sequence < next.sequence) &&
      (type !== 'answered' || sequence === answer.sequence),
  )
}
