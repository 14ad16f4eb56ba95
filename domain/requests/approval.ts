import { undoneBeforeAnswer } from '../policies/erasure-after-collection'
import { leftToDo, type RequestFacts } from './history'
import type { EventOf, EventType, RequestEvent } from './events'

/** An answer that was written for a second person to read, and what they said of it. */
export type Approval =
  | { standing: 'none' }
  | { standing: 'asked'; draft: EventOf<'answerDrafted'> }
  | { standing: 'approved'; draft: EventOf<'answerDrafted'>; verdict: EventOf<'answerApproved'> }
  | { standing: 'given-back'; draft: EventOf<'answerDrafted'>; verdict: EventOf<'answerGivenBack'> }

/** What makes another answer of it than the one that was written: nobody has read that one. */
const changes: readonly EventType[] = [
  'rightDecided',
  'rightDone',
  'copyNotAwaited',
  'answerFileAttached',
  'answerFileReviewed',
  'answerFileRemoved',
  'corrected',
  'answered',
  'reopened',
]

/** Where the newest draft stands. A draft is void once what it answers has changed, and with it what was said of it. */
export function approvalOf(history: readonly RequestEvent[]): Approval {
  const draft = history.findLast((event) => event.type === 'answerDrafted')
  if (!draft) return { standing: 'none' }
  const since = history.filter(({ sequence }) => sequence > draft.sequence)
  if (since.some(({ type }) => changes.includes(type))) return { standing: 'none' }
  const verdict = since.findLast((event) => event.type === 'answerApproved' || event.type === 'answerGivenBack')
  if (!verdict) return { standing: 'asked', draft }
  return verdict.type === 'answerApproved'
    ? { standing: 'approved', draft, verdict }
    : { standing: 'given-back', draft, verdict }
}

/** Whether nothing is left to do but to send the answer: decided and done, and approved where somebody was asked. */
export function isReadyToSend(history: readonly RequestEvent[], facts: RequestFacts): boolean {
  const { undecided } = leftToDo(facts)
  const undone = undoneBeforeAnswer(history, facts)
  const isOpen = facts.state !== 'closed' && facts.answer === null && facts.decisions.size > 0
  const { standing } = approvalOf(history)
  return isOpen && undecided.length + undone.length === 0 && standing !== 'asked' && standing !== 'given-back'
}
