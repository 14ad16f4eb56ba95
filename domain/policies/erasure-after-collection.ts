import { addDays, type Day, isAfter, latest } from '../calendar/days'
import { addWorkingDays, type Calendar } from '../calendar/working-days'
import { paperOf } from '../requests/code-of-answer'
import { collectionOf, manifestLeft, manifestOf, wantedAgainOn } from '../requests/collection'
import { openingOf } from '../requests/collection-opening'
import { type EventOf, eventsOf, type RequestEvent } from '../requests/events'
import { leftToDo, type RequestFacts } from '../requests/history'
import { withdrawnFiles } from '../requests/withdrawn-files'
import { type Right, rightInLaw } from '../rights'
import { collectionLimits } from './collection'

/**
 * "Without undue delay" names no number: ours, from the day on which nothing stands against the erasure any more. The month
 * of Art. 12(3) is kept by the answer, which says what is still to come.
 * @see GDPR Arts 12(3), 17(1)
 */
const erasureTarget = { workingDays: 5 } as const

type Erasing = Pick<RequestFacts, 'rights' | 'decisions' | 'done' | 'answer'>

/**
 * Whether data may not be erased yet, as the person asked for a copy of it too and does not have it: nobody has decided on the
 * copy, or it was granted and is not collected. Erased before that, what they are owed is lost.
 * @see GDPR Arts 12(2), 15(3), 17(1), 20(1); DPA 2018 s. 173 (UK)
 */
export function isCopyAwaited(history: readonly RequestEvent[], facts: Erasing): boolean {
  if (notAwaitedIn(history)) return false
  const copies = facts.rights.map(({ right }) => right).filter(givesCopy)
  const isOwed = (right: Right) =>
    [undefined, 'granted', 'partly-granted'].includes(facts.decisions.get(right)?.decision)
  return copies.some(isOwed) && (copies.some((right) => !facts.decisions.has(right)) || !copyGivenOn(history, facts))
}

/** The erasures that were granted and wait for that. */
export function erasuresAwaitingCopy(history: readonly RequestEvent[], facts: RequestFacts): Right[] {
  const erasures = leftToDo(facts).undone.filter(isErasure)
  return erasures.length > 0 && isCopyAwaited(history, facts) ? erasures : []
}

/** What is to be carried out before an answer may leave: all that was granted but an erasure that waits for its copy. */
export function undoneBeforeAnswer(history: readonly RequestEvent[], facts: RequestFacts): Right[] {
  const waiting = erasuresAwaitingCopy(history, facts)
  return leftToDo(facts).undone.filter((right) => !waiting.includes(right))
}

/** The erasures for which a copy must first be there, as the person asked for both. */
export function isErasure(right: Right): boolean {
  return right === 'erasure'
}

/** Why the copy is not waited for, as somebody has recorded since the request was last reopened. */
function notAwaitedIn(history: readonly RequestEvent[]): EventOf<'copyNotAwaited'> | undefined {
  const reopened = history.findLastIndex(({ type }) => type === 'reopened')
  return eventsOf(history.slice(reopened + 1), 'copyNotAwaited').at(-1)
}

/** Until when the copy can be collected; the day is ours where nobody has the code that opens it yet. */
export function copyUntil(
  history: readonly RequestEvent[],
  facts: Pick<RequestFacts, 'answer'>,
  today: Day,
): { until: Day; isOver: boolean } | null {
  const leftOn = facts.answer?.leftOn
  if (!leftOn) return null
  const until = collectionOf(history, facts, today)?.until ?? addDays(leftOn, collectionLimits.days)
  return { until, isOver: isAfter(today, until) }
}

/**
 * The day by which the data is to be erased and the person told, once the answer has left: so many working days after the
 * copy was collected or is no longer waited for, and until then the last day of its collection. Null before the answer has
 * left, and where nothing of an erasure is open.
 */
export function erasureDueOn(history: readonly RequestEvent[], facts: RequestFacts, calendar: Calendar): Day | null {
  if (facts.state === 'closed' || !facts.answer?.leftOn) return null
  const from = mayBeginOn(history, facts)
  if (from) return addWorkingDays(from, erasureTarget.workingDays, calendar)
  return copyUntil(history, facts, facts.answer.leftOn)?.until ?? null
}

function mayBeginOn(history: readonly RequestEvent[], facts: RequestFacts): Day | null {
  const leftOn = facts.answer?.leftOn
  const said = notAwaitedIn(history)
  if (leftOn && said) return latest(leftOn, said.on)
  return isCopyAwaited(history, facts) ? null : (copyGivenOn(history, facts) ?? leftOn ?? null)
}

/**
 * The day on which the person came to have the copy: the last of its files was downloaded; or it left by post, was handed
 * over, or stands in the answer itself. Null while it did not, while one of its files is still to be replaced, or while the
 * person asks for them again.
 */
function copyGivenOn(history: readonly RequestEvent[], facts: Pick<RequestFacts, 'answer'>): Day | null {
  const leftOn = facts.answer?.leftOn
  const answered = eventsOf(history, 'answered').find(({ sequence }) => sequence === facts.answer?.sequence)
  if (!leftOn || !answered) return null
  const { delivery, files = [], withoutFile } = answered.data
  if (delivery !== 'portal' || files.length === 0 || withoutFile) return leftOn
  if (isReplacementOwed(history, facts) || wantedAgainOn(history, facts)) return null
  return paperOf(history, facts)?.leftOn ?? downloadedOn(history, facts)
}

/**
 * Whether a file of the answer was withdrawn and nothing has taken its place: only another answer does, or somebody says why
 * the copy is not waited for. What it was made from is erased otherwise before it is made anew.
 * @see GDPR Arts 15(3), 17(1)
 */
export function isReplacementOwed(history: readonly RequestEvent[], facts: Pick<RequestFacts, 'answer'>): boolean {
  const withdrawn = withdrawnFiles(history)
  return manifestOf(history, facts).some(({ fileId }) => withdrawn.has(fileId))
}

/** Whether this is the last file of the copy that the person had not had yet. */
export function isLastOfCopy(history: readonly RequestEvent[], facts: Pick<RequestFacts, 'answer'>, fileId: string) {
  if (isReplacementOwed(history, facts) || wantedAgainOn(history, facts)) return false
  const had = new Set(eventsOf(history, 'answerDownloaded').map(({ data }) => data.fileId))
  return (
    !had.has(fileId) && manifestLeft(history, facts).every((file) => file.fileId === fileId || had.has(file.fileId))
  )
}

function downloadedOn(history: readonly RequestEvent[], facts: Pick<RequestFacts, 'answer'>): Day | null {
  const downloads = eventsOf(history, 'answerDownloaded')
  const days = manifestLeft(history, facts).map(
    ({ fileId }) => downloads.find(({ data }) => data.fileId === fileId)?.on ?? null,
  )
  const had = days.filter((day) => day !== null)
  const openedOn = openingOf(history, facts)?.on
  return openedOn && had.length > 0 && had.length === days.length ? latest(openedOn, ...had) : null
}

function givesCopy(right: Right): boolean {
  return ['access', 'portability'].includes(rightInLaw(right))
}
