import { addDays, type Day, isAfter, isBefore } from '../calendar/days'
import type { AnswerFile } from '../files/answer-file-events'
import type { FileScan } from '../files/file'
import type { HiddenContent } from '../files/hidden-content'
import { collectionLimits } from '../policies/collection'
import type { CodeWay } from './answer-code'
import { codeReachedOn, codeWayOf } from './code-of-answer'
import { eventsOf, type RequestEvent } from './events'
import { askedAgainOn, codeSpent, openingOf } from './collection-opening'
import { eventsOfAnswer, givenAnswers } from './given-answers'
import type { RequestFacts } from './history'
import { withdrawnFiles } from './withdrawn-files'

/** A file that is to go with the next answer. */
export type AttachedFile = { fileId: string; bytes: number; scan: FileScan; hidden?: HiddenContent[]; on: Day }

/** The files put to the next answer, neither taken back nor given with one that has left, in that order. */
export function attachedFiles(history: readonly RequestEvent[]): AttachedFile[] {
  const given = givenAnswers(history).flatMap((answer) => manifestOf(history, { answer }))
  const removed = eventsOf(history, 'answerFileRemoved').map(({ data }) => data)
  const gone = new Set([...[...given, ...removed].map(fileIdOf), ...withdrawnFiles(history).keys()])
  return eventsOf(history, 'answerFileAttached')
    .filter(({ data }) => !gone.has(data.fileId))
    .map(({ data, on }) => ({ ...data, on }))
}

function fileIdOf({ fileId }: { fileId: string }): string {
  return fileId
}

/** The manifest of an answer. */
export function manifestOf(
  history: readonly RequestEvent[],
  { answer }: { answer: { sequence: number } | null },
): AnswerFile[] {
  const answered = eventsOf(history, 'answered').find(({ sequence }) => sequence === answer?.sequence)
  return answered?.data.files ?? []
}

/**
 * What the person can make of the files of an answer: `downloads` counts those of the window that is open, `collectedOn` is
 * the day of the first of all, and of `withdrawnOn` nothing is left.
 */
export type Collection = {
  /** Of the answer with which they came. */
  sequence: number
  files: (AnswerFile & { downloads: number; collectedOn: Day | null; withdrawnOn: Day | null })[]
  /** Null while a code opens the files and the person has none: their time has not begun. */
  openedOn: Day | null
  /** The last day of the window. */
  until: Day | null
  isOver: boolean
  /** How the person is told the code that opens the files; null where none does. */
  code: CodeWay | null
  /** Whether one has been made since they were last opened; what was made before does not open them. */
  hasCode: boolean
  /** When the code that opens them was entered wrongly so often that it does no more; null once there is another. */
  codeSpentAt: string | null
  /** The day on which the person asked for a new window or code, until there is one. */
  askedAgainOn: Day | null
}

/** The files of each answer that was given with some to download on the page, newest first. */
export function collectionsOf(history: readonly RequestEvent[], today: Day): Collection[] {
  return givenAnswers(history).flatMap((answer) => collectionOf(history, { answer }, today) ?? [])
}

/** Those whose files only a code opens now: their time is not over, and not all of them were withdrawn. */
export function lockedCollections(history: readonly RequestEvent[], today: Day): Collection[] {
  return collectionsOf(history, today).filter(
    (collection) => collection.code && !collection.isOver && filesLeft(collection).length > 0,
  )
}

/** The files of an answer that the person can download; nothing before it has left, or where it went another way. */
export function collectionOf(
  history: readonly RequestEvent[],
  facts: Pick<RequestFacts, 'answer'>,
  today: Day,
): Collection | null {
  const opening = openingOf(history, facts)
  const files = manifestOf(history, facts)
  if (!opening || files.length === 0) return null
  const code = codeWayOf(history, facts)
  const openedOn = code ? laterOf(opening.on, codeReachedOn(history, opening.sequence, files)) : opening.on
  const until = openedOn && addDays(openedOn, collectionLimits.days)
  const downloads = eventsOf(history, 'answerDownloaded').filter(({ sequence }) => sequence > opening.firstSequence)
  const withdrawn = withdrawnFiles(history)
  return {
    sequence: opening.firstSequence,
    files: files.map((file) => {
      const own = downloads.filter(({ data }) => data.fileId === file.fileId)
      const now = own.filter(({ sequence }) => sequence > opening.sequence)
      const withdrawnOn = withdrawn.get(file.fileId) ?? null
      return { ...file, downloads: now.length, collectedOn: own[0]?.on ?? null, withdrawnOn }
    }),
    openedOn,
    until,
    isOver: until !== null && isAfter(today, until),
    code,
    hasCode: eventsOf(history, 'answerCodeMade').some(({ sequence }) => sequence > opening.sequence),
    codeSpentAt: codeSpent(history, opening.sequence)?.at ?? null,
    askedAgainOn: askedAgainOn(eventsOfAnswer(history, facts.answer), opening.sequence),
  }
}

/** Whether the person is to be told that something waits: never downloaded, or nothing at all in the window that is open. */
export function isWaitingToBeCollected(collection: Collection, today: Day): boolean {
  const { openedOn, isOver } = collection
  const files = filesLeft(collection)
  if (!openedOn || files.length === 0) return false
  const isTime = !isOver && !isBefore(today, addDays(openedOn, collectionLimits.warnAfterDays))
  return (
    isTime && (files.some(({ collectedOn }) => collectedOn === null) || files.every(({ downloads }) => downloads === 0))
  )
}

/** The files that were not withdrawn. */
export function filesLeft<File extends Collection['files'][number]>({ files }: { files: readonly File[] }): File[] {
  return files.filter(({ withdrawnOn }) => withdrawnOn === null)
}

/** A code told before the answer has left opens nothing yet. */
function laterOf(leftOn: Day, reachedOn: Day | null): Day | null {
  return reachedOn && isBefore(reachedOn, leftOn) ? leftOn : reachedOn
}

/** The day on which the person asked for the files once more, or for a code; null where they have not, or were answered. */
export function wantedAgainOn(history: readonly RequestEvent[], facts: Pick<RequestFacts, 'answer'>): Day | null {
  const opening = openingOf(history, facts)
  return opening ? askedAgainOn(eventsOfAnswer(history, facts.answer), opening.sequence) : null
}

/** Since when wrong codes keep the person from files that they never had; null where nothing does. */
export function lockedOutOn(history: readonly RequestEvent[], facts: Pick<RequestFacts, 'answer'>): Day | null {
  const opening = openingOf(history, facts)
  const had = new Set(eventsOf(history, 'answerDownloaded').map(({ data }) => data.fileId))
  const isMissed = manifestLeft(history, facts).some(({ fileId }) => !had.has(fileId))
  return (opening && isMissed && codeSpent(history, opening.sequence)?.on) || null
}

/** What of the manifest was not withdrawn. */
export function manifestLeft(history: readonly RequestEvent[], facts: { answer: { sequence: number } | null }) {
  const withdrawn = withdrawnFiles(history)
  return manifestOf(history, facts).filter(({ fileId }) => !withdrawn.has(fileId))
}
