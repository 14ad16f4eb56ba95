import type { LetterRow } from '@/db/queries/letters'
import type { EventType, RequestEvent } from '@/domain/requests/events'
import type { DeskRequest } from './read-request'

/** One thing that was said: by the person, or to them with the letter that carried it. */
export type Said = { key: string; at: string; event: RequestEvent | undefined; letter: LetterRow | undefined }

const saidByPerson: readonly EventType[] = [
  'received',
  'messageReceived',
  'fileNotKept',
  'clarificationReceived',
  'requestCompleted',
  'withdrawn',
]

/** What the person and the organisation have said to each other, the newest first; what answers at once stands above. */
export function conversationOf({ history, letters }: Pick<DeskRequest, 'history' | 'letters'>): Said[] {
  const theirs = history
    .filter(({ type }) => saidByPerson.includes(type))
    .map((event) => ({ key: `event-${event.sequence}`, at: event.at, event, letter: undefined }))
  const ours = letters
    .filter(({ audience }) => audience === 'requester')
    .map((letter) => ({
      key: letter.id,
      at: letter.owedAt,
      event: history.find(({ sequence }) => sequence === letter.eventSequence),
      letter,
    }))
  return [...ours.reverse(), ...theirs.reverse()].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
