import { type Day, earliest } from '../calendar/days'
import { codeToPost, codeToTellSince, paperOf } from './code-of-answer'
import { wantedAgainOn } from './collection'
import type { RequestEvent } from './events'
import { answerToCollect } from './given-answers'
import type { RequestFacts } from './history'

type Standing = Pick<RequestFacts, 'answer' | 'state'>

/** What has yet to reach a person whose request is closed; `sequence`: of the event that the letter to post carries. */
export type OwedAfterAnswer = { step: 'renewal' | 'code' } | { step: 'paper' | 'code-letter'; sequence: number }

type Debt = { owed: OwedAfterAnswer; since: Day }

/**
 * Closing ends the clock and not the right to the answer (GDPR Art. 12(3)): its files once more, it on paper, or the code
 * that opens it. The first of these, as they are best done; null where nothing is owed.
 */
export function owedAfterAnswer(history: readonly RequestEvent[], facts: Standing): OwedAfterAnswer | null {
  return debtsOf(history, facts)[0]?.owed ?? null
}

/** Since when the longest owed of these is owed; null where nothing is. */
export function owedSinceOn(history: readonly RequestEvent[], facts: Standing): Day | null {
  return earliest(debtsOf(history, facts).map(({ since }) => since)) ?? null
}

/** An answer that never left, as of a request withdrawn before, owes nothing. */
function debtsOf(history: readonly RequestEvent[], facts: Standing): Debt[] {
  if (facts.state !== 'closed' || !facts.answer?.leftOn) return []
  const collected = answerToCollect(history, facts)
  const wantedOn = wantedAgainOn(history, collected)
  const paper = paperOf(history, facts)
  const code = codeToPost(history, collected)
  const tellSince = codeToTellSince(history, collected)
  return [
    ...(wantedOn ? [{ owed: { step: 'renewal' as const }, since: wantedOn }] : []),
    ...(paper && !paper.leftOn
      ? [{ owed: { step: 'paper' as const, sequence: paper.sequence }, since: paper.on }]
      : []),
    ...(code ? [{ owed: { step: 'code-letter' as const, sequence: code.sequence }, since: code.on }] : []),
    ...(tellSince ? [{ owed: { step: 'code' as const }, since: tellSince }] : []),
  ]
}
