import type { Day } from '../calendar/days'
import { codeToPost, isCodeToTell, paperOf } from './code-of-answer'
import { isWantedAgain } from './collection'
import type { EventType, RequestEvent } from './events'
import type { RequestFacts } from './history'

type Standing = Pick<RequestFacts, 'answer' | 'state'>

/** What has yet to reach a person whose request is closed; `sequence`: of the event that the letter to post carries. */
export type OwedAfterAnswer = { step: 'renewal' | 'code' } | { step: 'paper' | 'code-letter'; sequence: number }

/**
 * Closing ends the clock and not the right to the answer (GDPR Art. 12(3)): its files once more, it on paper, or the code
 * that opens it. The first of these, as they are best done; null where nothing is owed.
 */
export function owedAfterAnswer(history: readonly RequestEvent[], facts: Standing): OwedAfterAnswer | null {
  if (facts.state !== 'closed') return null
  if (isWantedAgain(history, facts)) return { step: 'renewal' }
  const paper = paperOf(history, facts)
  if (paper && !paper.leftOn) return { step: 'paper', sequence: paper.sequence }
  const carried = codeToPost(history, facts)
  if (carried !== null) return { step: 'code-letter', sequence: carried }
  return isCodeToTell(history, facts) ? { step: 'code' } : null
}

const beginnings: readonly EventType[] = [
  'answered',
  'answerRenewed',
  'answerCodeMade',
  'answerAskedAgain',
  'paperAsked',
]

/** The day of the last fact that made something owed; null where nothing is. */
export function owedSinceOn(history: readonly RequestEvent[], facts: Standing): Day | null {
  if (!owedAfterAnswer(history, facts)) return null
  return history.findLast(({ type }) => beginnings.includes(type))?.on ?? null
}
