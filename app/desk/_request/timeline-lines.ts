import { gathered } from '@/components/request/gathered-lines'
import type { TimelineEntry } from '@/components/request/timeline'
import type { RequestEvent } from '@/domain/requests/events'
import { timelineText } from '@/messages/timeline-text'
import { deskLanguage, t } from '../words'
import { type DeskRequest, type Named, nameOf } from './read-request'

const labels = [
  'because',
  'neutralText',
  'withoutFileBecause',
  'text',
  'doubt',
  'nothingLess',
  'sentTo',
  'question',
  'consentBy',
  'file',
  'fileReason',
  'systems',
  'identifiers',
  'searchedBy',
  'searchedOn',
  'passedTo',
  'recipients',
  'orderedBy',
  'fileReference',
  'system',
  'note',
  'how',
] as const

/** The history in sentences, the newest first, with the words this person may read. */
export function timelineLines(request: DeskRequest, words: ReadonlyMap<string, unknown>): TimelineEntry[] {
  const lines = request.history.map((event) => {
    const by = whoDid(event, request)
    return {
      key: event.sequence,
      on: event.on,
      title: timelineText(t, deskLanguage, event, (userId) => nameOf(request, userId)),
      by,
      who: by,
      words: wordsOf(event.entryId ? words.get(event.entryId) : undefined),
      note: isPending(event, request) ? t('desk.request.letterPending') : undefined,
    }
  })
  return gathered(lines.reverse())
}

/** The words sealed with an event, each under its name. */
export function wordsOf(sealed: unknown): { label: string; text: string }[] {
  if (typeof sealed !== 'object' || sealed === null) return []
  const told = labels.flatMap((name) => {
    const text: unknown = (sealed as Record<string, unknown>)[name]
    return typeof text === 'string' && text !== '' ? [{ label: t(`desk.words.${name}`), text }] : []
  })
  const isNeutral = (sealed as Record<string, unknown>)['neutral'] === true
  return isNeutral ? [{ label: t('desk.words.neutral'), text: '' }, ...told] : told
}

/** Who did it: a member of staff by name, and nobody else by theirs. */
export function whoDid({ actor }: RequestEvent, request: Named): string {
  switch (actor.kind) {
    case 'staff':
      return t('desk.request.by', { who: nameOf(request, actor.id) })
    case 'requester':
      return t('desk.request.requester')
    case 'helper':
      return t('desk.request.helper')
    case 'public':
      return t('desk.request.public')
    case 'system':
      return t('desk.request.system')
  }
}

/** A fact that counts only when its letter leaves, while the letter is still here. */
function isPending({ sequence }: RequestEvent, { letters }: DeskRequest): boolean {
  return letters.some(
    ({ eventSequence, leftOn, state }) => eventSequence === sequence && !leftOn && state !== 'cancelled',
  )
}
