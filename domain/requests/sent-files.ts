import type { FilePurpose } from '../files/file'
import { type EventOf, eventsOf, type RequestEvent } from './events'
import { openQuestions } from './questions'

/** A document that has arrived and was not taken back. `isOpened`: a member of staff has looked at it. */
export type SentFile = EventOf<'fileReceived'>['data'] & { on: EventOf<'fileReceived'>['on']; isOpened: boolean }

/** The documents that the person has sent, as far as anybody knows; what came with the letter of somebody else is not theirs. */
export function filesOfThePerson(history: readonly RequestEvent[]): SentFile[] {
  return sentFiles(history).filter(({ mail }) => mail === undefined)
}

/** The documents of a history that were not taken back, in the order in which they arrived. */
export function sentFiles(history: readonly RequestEvent[]): SentFile[] {
  const removed = new Set(eventsOf(history, 'fileRemoved').map(({ data }) => data.fileId))
  const opened = new Set(eventsOf(history, 'fileOpened').map(({ data }) => data.fileId))
  return eventsOf(history, 'fileReceived')
    .filter(({ data }) => !removed.has(data.fileId))
    .map(({ data, on }) => ({ ...data, on, isOpened: opened.has(data.fileId) }))
}

/** Whether staff have asked for an identity paper and not come to a verdict yet (GDPR Art. 12(6)). */
export function isIdentityPaperAsked(history: readonly RequestEvent[]): boolean {
  const open = openQuestions(history, 'identityRequested').map(({ sequence }) => sequence)
  return eventsOf(history, 'identityRequested').some(
    ({ sequence, data }) => data.method === 'document' && open.includes(sequence),
  )
}

/** Why a person could be sending a document now, what staff wait for first. */
export function purposesOpen(
  history: readonly RequestEvent[],
  { isForAnother, isCorrection }: { isForAnother: boolean; isCorrection: boolean },
): FilePurpose[] {
  return [
    ...(isIdentityPaperAsked(history) ? (['identity'] as const) : []),
    ...(isForAnother || openQuestions(history, 'authorityRequested').length > 0 ? (['authority'] as const) : []),
    ...(isCorrection ? (['correction'] as const) : []),
    'other',
  ]
}
