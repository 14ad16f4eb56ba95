import { addDays, type Day, isAfter, isBefore } from '../calendar/days'
import type { AnswerFile } from '../files/answer-file-events'
import type { FileScan } from '../files/file'
import { collectionLimits } from '../policies/collection'
import type { CodeWay } from './answer-code'
import { codeReachedOn, codeWayOf } from './code-of-answer'
import { eventsOf, type RequestEvent } from './events'
import type { RequestFacts } from './history'

/** A file that is to go with the next answer. */
export type AttachedFile = { fileId: string; bytes: number; scan: FileScan; on: Day }

/** The files put to the answer and not taken off it, in that order. */
export function attachedFiles(history: readonly RequestEvent[]): AttachedFile[] {
  const removed = new Set(eventsOf(history, 'answerFileRemoved').map(({ data }) => data.fileId))
  return eventsOf(history, 'answerFileAttached')
    .filter(({ data }) => !removed.has(data.fileId))
    .map(({ data, on }) => ({ ...data, on }))
}

/** The manifest of the answer that stands. */
export function manifestOf(history: readonly RequestEvent[], { answer }: Pick<RequestFacts, 'answer'>): AnswerFile[] {
  const answered = eventsOf(history, 'answered').find(({ sequence }) => sequence === answer?.sequence)
  return answered?.data.files ?? []
}

/**
 * What the person can make of the files of an answer: `downloads` counts those of the window that is open, `collectedOn` is
 * the day of the first of all.
 */
export type Collection = {
  files: (AnswerFile & { downloads: number; collectedOn: Day | null })[]
  /** Null while a code opens the files and the person has none: their time has not begun. */
  openedOn: Day | null
  /** The last day of the window. */
  until: Day | null
  isOver: boolean
  /** How the person is told the code that opens the files; null where none does. */
  code: CodeWay | null
  /** The day on which the person asked for a new window or code, until there is one. */
  askedAgainOn: Day | null
}

/** The files that the person can download on their page; nothing before the answer has left, or where it went another way. */
export function collectionOf(
  history: readonly RequestEvent[],
  facts: Pick<RequestFacts, 'answer'>,
  today: Day,
): Collection | null {
  const opening = openingOf(history, facts)
  const files = manifestOf(history, facts)
  if (!opening || files.length === 0) return null
  const code = codeWayOf(history, facts)
  const openedOn = code ? laterOf(opening.on, codeReachedOn(history, opening.sequence)) : opening.on
  const until = openedOn && addDays(openedOn, collectionLimits.days)
  const downloads = eventsOf(history, 'answerDownloaded').filter(({ sequence }) => sequence > opening.firstSequence)
  return {
    files: files.map((file) => {
      const own = downloads.filter(({ data }) => data.fileId === file.fileId)
      const now = own.filter(({ sequence }) => sequence > opening.sequence)
      return { ...file, downloads: now.length, collectedOn: own[0]?.on ?? null }
    }),
    openedOn,
    until,
    isOver: until !== null && isAfter(today, until),
    code,
    askedAgainOn: askedAgainOn(history, opening.sequence),
  }
}

/** Whether the person is to be told that something waits: never downloaded, or nothing at all in the window that is open. */
export function isWaitingToBeCollected({ files, openedOn, isOver }: Collection, today: Day): boolean {
  if (!openedOn) return false
  const isTime = !isOver && !isBefore(today, addDays(openedOn, collectionLimits.warnAfterDays))
  return (
    isTime && (files.some(({ collectedOn }) => collectedOn === null) || files.every(({ downloads }) => downloads === 0))
  )
}

/** From when the files can be downloaded: since the answer left, or since they were made available again. */
function openingOf(
  history: readonly RequestEvent[],
  { answer }: Pick<RequestFacts, 'answer'>,
): { on: Day; sequence: number; firstSequence: number } | undefined {
  const answered = eventsOf(history, 'answered').find(({ sequence }) => sequence === answer?.sequence)
  if (!answer?.leftOn || answered?.data.delivery !== 'portal') return undefined
  const first = { on: answer.leftOn, sequence: answer.sequence, firstSequence: answer.sequence }
  const renewed = eventsOf(history, 'answerRenewed').findLast(({ sequence }) => sequence > answer.sequence)
  return renewed ? { ...first, on: renewed.on, sequence: renewed.sequence } : first
}

/** A code told before the answer has left opens nothing yet. */
function laterOf(leftOn: Day, reachedOn: Day | null): Day | null {
  return reachedOn && isBefore(reachedOn, leftOn) ? leftOn : reachedOn
}

/** The day on which the person asked for the files once more, or for a code; null where they have not, or were answered. */
export function wantedAgainOn(history: readonly RequestEvent[], facts: Pick<RequestFacts, 'answer'>): Day | null {
  const opening = openingOf(history, facts)
  return opening ? askedAgainOn(history, opening.sequence) : null
}

function askedAgainOn(history: readonly RequestEvent[], since: number): Day | null {
  const last = history.findLast(({ type }) => type === 'answerAskedAgain' || type === 'answerCodeMade')
  return last?.type === 'answerAskedAgain' && last.sequence > since ? last.on : null
}
