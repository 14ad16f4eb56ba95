import type { Day } from '../calendar/days'
import type { AnswerFile } from '../files/answer-file-events'
import { eventsOf, type RequestEvent } from './events'
import { givenAnswers } from './given-answers'
import type { RequestFacts } from './history'

/** The files of answers that were taken back after the answer was written, each with the day of it. */
export function withdrawnFiles(history: readonly RequestEvent[]): ReadonlyMap<string, Day> {
  return new Map(eventsOf(history, 'answerFileWithdrawn').map(({ data, on }) => [data.fileId, on]))
}

/** The files that can be withdrawn: those of answers that were given or are on their way, with the day each was written. */
export function withdrawableFiles(
  history: readonly RequestEvent[],
  { answer }: Pick<RequestFacts, 'answer'>,
): (AnswerFile & { on: Day })[] {
  const answers = new Set([...givenAnswers(history), ...(answer ? [answer] : [])].map(({ sequence }) => sequence))
  const withdrawn = withdrawnFiles(history)
  return eventsOf(history, 'answered')
    .filter(({ sequence }) => answers.has(sequence))
    .flatMap(({ data, on }) => (data.files ?? []).map((file) => ({ ...file, on })))
    .filter(({ fileId }) => !withdrawn.has(fileId))
}

/** Since when a file was withdrawn and the person got nothing after it: no other answer, no files again, and no word. */
export function withdrawnWithoutWordOn(history: readonly RequestEvent[]): Day | null {
  const [answer] = givenAnswers(history)
  const word = history.findLast(({ type }) => type === 'messageSent' || type === 'answerRenewed')
  const since = Math.max(answer?.sequence ?? 0, word?.sequence ?? 0)
  return eventsOf(history, 'answerFileWithdrawn').find(({ sequence }) => sequence > since)?.on ?? null
}
