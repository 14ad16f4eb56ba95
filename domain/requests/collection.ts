import { addDays, type Day, isAfter } from '../calendar/days'
import type { AnswerFile } from '../files/answer-file-events'
import type { FileScan } from '../files/file'
import { collectionLimits } from '../policies/collection'
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
  openedOn: Day
  /** The last day of the window. */
  until: Day
  isOver: boolean
}

/** The files that the person can download on their page; nothing before the answer has left, or where it went another way. */
export function collectionOf(
  history: readonly RequestEvent[],
  facts: Pick<RequestFacts, 'answer'>,
  today: Day,
): Collection | null {
  const { answer } = facts
  const files = manifestOf(history, facts)
  const answered = eventsOf(history, 'answered').find(({ sequence }) => sequence === answer?.sequence)
  if (!answer?.leftOn || answered?.data.delivery !== 'portal' || files.length === 0) return null
  const openedOn = answer.leftOn
  const until = addDays(openedOn, collectionLimits.days)
  const downloads = eventsOf(history, 'answerDownloaded').filter(({ sequence }) => sequence > answer.sequence)
  return {
    files: files.map((file) => {
      const own = downloads.filter(({ data }) => data.fileId === file.fileId)
      return { ...file, downloads: own.length, collectedOn: own[0]?.on ?? null }
    }),
    openedOn,
    until,
    isOver: isAfter(today, until),
  }
}
