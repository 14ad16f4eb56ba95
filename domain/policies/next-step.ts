import type { Day } from '../calendar/days'
import type { LawOf } from '../regimes/regime'
import { approvalOf } from '../requests/approval'
import type { RequestEvent } from '../requests/events'
import { leftToDo, type RequestFacts } from '../requests/history'
import { type OwedAfterAnswer, owedAfterAnswer } from '../requests/owed-after-answer'
import { openQuestions, type QuestionType } from '../requests/questions'
import { copyUntil, erasuresAwaitingCopy, isReplacementOwed, undoneBeforeAnswer } from './erasure-after-collection'
import { recipientsToTell } from './recipients-told'
import { standingRestrictions } from '../requests/restrictions'
import { needsNoIdentity, type Right } from '../rights'
import { isIncomplete, openTasksOf, tasksOf } from '../tasks/tasks'
import { answerAwaitsAuthority } from './authority'
import { restrictionsToDecide } from './restriction'
import { isRoutine } from './routine'

/** What the law wants done next on a request; `letterId` names a letter that nobody could deliver by e-mail. */
export type NextStep =
  | {
      step:
        | 'closed'
        | 'unmark-spam'
        | 'release'
        | 'accept'
        | 'acknowledge'
        | 'assign'
        | 'objection'
        | 'identity'
        | 'identity-verdict'
    }
  | { step: 'decide' | 'carry-out' | 'restriction' | 'lifting' | 'recipients'; right: Right }
  | { step: 'ask-systems' | 'colleagues' | 'awaits-collection' | 'never-collected' }
  | { step: 'accept-task'; taskId: string }
  | { step: 'authority' | 'particulars' | 'clarification' | 'fee' | 'answer' | 'approval' | 'wait' }
  | { step: 'fulfil-letter'; letterId: string }
  | OwedAfterAnswer

type Known = {
  today: Day
  lawOf: LawOf
  facts: RequestFacts
  history: readonly RequestEvent[]
  stuckLetterId: string | undefined
  isReceiptToConfirm?: boolean
  /** The rights about which a system has yet to be asked. */
  toAsk?: readonly Right[]
}

/**
 * The one step to suggest first: a letter that did not leave before anything else, then what can be finished at once,
 * then who is responsible, who asks, what is meant, what the systems hold, what is decided, what is carried out, and the
 * answer.
 */
export function nextStep({ stuckLetterId, isReceiptToConfirm, ...known }: Known): NextStep {
  const { facts, history } = known
  if (facts.state === 'closed') return afterClosing(history, facts)
  if (stuckLetterId) return { step: 'fulfil-letter', letterId: stuckLetterId }
  if (facts.spamMarkedOn) return { step: 'unmark-spam' }
  if (facts.answer) return afterAnswer(known)
  if (facts.heldBecause) return { step: 'release' }
  if (isReceiptToConfirm) return { step: 'acknowledge' }
  if (facts.rights.every(({ right }) => isRoutine(right))) return { step: 'objection' }
  if (facts.state === 'unconfirmed') return { step: 'accept' }
  if (facts.assigneeId === null) return { step: 'assign' }
  return whoAndWhat(known)
}

/**
 * Data restricted while a right was weighed stays so until the person was told that it ends (GDPR Art. 18(3)); who received
 * what was corrected or erased hears of it (GDPR Art. 19).
 */
function afterClosing(history: readonly RequestEvent[], facts: RequestFacts): NextStep {
  const [right] = standingRestrictions(history).keys()
  if (right) return { step: 'lifting', right }
  const owed = owedAfterAnswer(history, facts)
  if (owed) return owed
  const [carriedOut] = recipientsToTell(history, facts)
  return carriedOut ? { step: 'recipients', right: carriedOut } : { step: 'closed' }
}

/** Until the answer has left, nothing; then what of it has not reached the person, and the erasure that waited for it. */
function afterAnswer(known: Omit<Known, 'stuckLetterId'>): NextStep {
  const { facts, history, today } = known
  if (!facts.answer?.leftOn || leftToDo(facts).undone.length === 0) return { step: 'wait' }
  const owed = owedAfterAnswer(history, facts)
  if (owed) return owed
  if (erasuresAwaitingCopy(history, facts).length === 0) return whoAndWhat(known)
  if (isReplacementOwed(history, facts)) return { step: 'withdrawn' }
  return { step: copyUntil(history, facts, today)?.isOver ? 'never-collected' : 'awaits-collection' }
}

function whoAndWhat({ facts, history, lawOf, toAsk = [] }: Omit<Known, 'stuckLetterId'>): NextStep {
  const [weighed] = restrictionsToDecide(facts, history, lawOf)
  if (weighed) return { step: 'restriction', right: weighed }
  const { undecided } = leftToDo(facts)
  const undone = undoneBeforeAnswer(history, facts)
  const ready = undecided.filter((right) => !isWaiting(right, facts, history))
  const answered = tasksOf(history).find((task) => task.standing === 'answered' && !isIncomplete(task))
  if (answered) return { step: 'accept-task', taskId: answered.taskId }
  if ([...ready, ...undone].some((right) => toAsk.includes(right))) return { step: 'ask-systems' }
  const isSearched = (right: Right) => openTasksOf(history, right).length === 0
  const toDecide = ready.find(isSearched)
  if (toDecide) return { step: 'decide', right: toDecide }
  const granted = undone.find(isSearched)
  if (granted) return { step: 'carry-out', right: granted }
  if (undecided.length + undone.length === 0) return toAnswer(facts, history)
  return whatIsWaitedFor(undecided, { facts, history })
}

function whatIsWaitedFor(undecided: readonly Right[], { facts, history }: Pick<Known, 'facts' | 'history'>): NextStep {
  if (facts.identity === 'asked') return { step: 'identity-verdict' }
  if (undecided.some((right) => isIdentityOpen(right, facts))) return { step: 'identity' }
  const asked = waitedFor.find(({ type }) => openQuestions(history, type).length > 0)
  return { step: asked?.step ?? 'colleagues' }
}

function toAnswer(facts: RequestFacts, history: readonly RequestEvent[]): NextStep {
  if (answerAwaitsAuthority(history, facts)) return { step: 'authority' }
  return { step: approvalOf(history).standing === 'asked' ? 'approval' : 'answer' }
}

/** Questions whose answer comes before a decision, with the step that records it. */
const waitedFor = [
  { type: 'authorityRequested', step: 'authority' },
  { type: 'particularsRequested', step: 'particulars' },
  { type: 'clarificationRequested', step: 'clarification' },
  { type: 'feeRequested', step: 'fee' },
] as const satisfies readonly { type: QuestionType; step: NextStep['step'] }[]

/** Some rights may be decided while others wait for an answer of the person. */
function isWaiting(right: Right, facts: RequestFacts, history: readonly RequestEvent[]): boolean {
  const asked = waitedFor.flatMap(({ type }) => openQuestions(history, type))
  return isIdentityOpen(right, facts) || asked.some(({ rights }) => rights === null || rights.includes(right))
}

function isIdentityOpen(right: Right, { identity }: RequestFacts): boolean {
  return !needsNoIdentity(right) && (identity === 'not-decided' || identity === 'asked')
}
