import { type Day, earliest } from '../calendar/days'
import { codeToPost, codeToTellSince, paperOf } from './code-of-answer'
import { lockedOutOn, manifestLeft, wantedAgainOn } from './collection'
import type { RequestEvent } from './events'
import { answerToCollect } from './given-answers'
import type { RequestFacts } from './history'
import { forgottenIn } from './marks'
import { replyToSettleOn } from './reply-after-closing'
import { withdrawnWithoutWordOn } from './withdrawn-files'

type Standing = Pick<RequestFacts, 'answer' | 'state'>

/** What has yet to reach a person whose answer has left; `sequence`: of the event that the letter to post carries. */
export type OwedAfterAnswer =
  | { step: 'reply' | 'renewal' | 'code' | 'code-spent' | 'withdrawn' }
  | { step: 'paper' | 'code-letter'; sequence: number }

/** The answer whose files are collected. */
type Collected = Pick<RequestFacts, 'answer'>

type Debt = { owed: OwedAfterAnswer; since: Day }

/**
 * Closing ends the clock and not the right to the answer (GDPR Art. 12(3)): a look at what the person wrote since, its
 * files once more, it on paper, the code that opens it, or what takes the place of a file that was withdrawn. The first of
 * these, as they are best done; null where nothing is owed.
 */
export function owedAfterAnswer(history: readonly RequestEvent[], facts: Standing): OwedAfterAnswer | null {
  return debtsOf(history, facts)[0]?.owed ?? null
}

/** Since when the longest owed of these is owed; null where nothing is. */
export function owedSinceOn(history: readonly RequestEvent[], facts: Standing): Day | null {
  return earliest(debtsOf(history, facts).map(({ since }) => since)) ?? null
}

/** What is forgotten owes nothing; an answer that never left, as of a request withdrawn before, no more than a look at a reply. */
function debtsOf(history: readonly RequestEvent[], facts: Standing): Debt[] {
  if (facts.state === 'unconfirmed' || forgottenIn(history)) return []
  const repliedOn = replyToSettleOn(history, facts)
  const reply: Debt[] = repliedOn ? [{ owed: { step: 'reply' }, since: repliedOn }] : []
  return facts.answer?.leftOn ? [...reply, ...debtsOfAnswer(history, facts)] : reply
}

function debtsOfAnswer(history: readonly RequestEvent[], facts: Standing): Debt[] {
  const collected = answerToCollect(history, facts)
  const paper = paperOf(history, facts)
  const withdrawnOn = withdrawnWithoutWordOn(history)
  return [
    ...wantedFiles(history, collected),
    ...(paper && !paper.leftOn
      ? [{ owed: { step: 'paper' as const, sequence: paper.sequence }, since: paper.on }]
      : []),
    ...codesToGive(history, collected),
    ...(withdrawnOn ? [{ owed: { step: 'withdrawn' as const }, since: withdrawnOn }] : []),
  ]
}

function wantedFiles(history: readonly RequestEvent[], collected: Collected): Debt[] {
  const wantedOn = wantedAgainOn(history, collected)
  const isToRenew = wantedOn !== null && manifestLeft(history, collected).length > 0
  return isToRenew ? [{ owed: { step: 'renewal' }, since: wantedOn }] : []
}

/** A code that opens nothing any more is neither told nor posted: another is made. */
function codesToGive(history: readonly RequestEvent[], collected: Collected): Debt[] {
  if (manifestLeft(history, collected).length === 0) return []
  const lockedOn = lockedOutOn(history, collected)
  const code = codeToPost(history, collected)
  const tellSince = codeToTellSince(history, collected)
  return [
    ...(lockedOn ? [{ owed: { step: 'code-spent' as const }, since: lockedOn }] : []),
    ...(code ? [{ owed: { step: 'code-letter' as const, sequence: code.sequence }, since: code.on }] : []),
    ...(tellSince ? [{ owed: { step: 'code' as const }, since: tellSince }] : []),
  ]
}
