import type { Day } from '../calendar/days'
import { type EventOf, eventsOf, type RequestEvent } from './events'
import { eventsOfAnswer } from './given-answers'
import type { RequestFacts } from './history'

/** From when the files can be downloaded: since the answer left, or since they were made available again. */
export function openingOf(
  history: readonly RequestEvent[],
  { answer }: Pick<RequestFacts, 'answer'>,
): { on: Day; sequence: number; firstSequence: number } | undefined {
  const answered = eventsOf(history, 'answered').find(({ sequence }) => sequence === answer?.sequence)
  if (!answer?.leftOn || answered?.data.delivery !== 'portal') return undefined
  const first = { on: answer.leftOn, sequence: answer.sequence, firstSequence: answer.sequence }
  const renewed = eventsOf(eventsOfAnswer(history, answer), 'answerRenewed').at(-1)
  return renewed ? { ...first, on: renewed.on, sequence: renewed.sequence } : first
}

/** The wrong code that was one too many since then; null where another code was made after it. */
export function codeSpent(history: readonly RequestEvent[], since: number): EventOf<'answerCodeSpent'> | null {
  const last = history.findLast(({ type }) => type === 'answerCodeSpent' || type === 'answerCodeMade')
  return last?.type === 'answerCodeSpent' && last.sequence > since ? last : null
}

/** The day on which the person asked for the files once more since then; null where they have not, or got a new code. */
export function askedAgainOn(history: readonly RequestEvent[], since: number): Day | null {
  const last = history.findLast(({ type }) => type === 'answerAskedAgain' || type === 'answerCodeMade')
  return last?.type === 'answerAskedAgain' && last.sequence > since ? last.on : null
}
