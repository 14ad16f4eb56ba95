import { expect, test } from 'vitest'
import type { EventData, RequestEvent } from '@/domain/requests/events'
import { timelineText } from './timeline-text'
import { translator } from './translator'

type Reason = EventData['closedWithoutAnswer']['reason']

test.for<[Reason, string]>([
  ['spam', 'Closed without an answer: it is no request'],
  ['duplicate', 'Closed without an answer: duplicate of another request'],
  ['nobody-to-answer', 'Closed without an answer: nobody to answer'],
  ['withdrawn', 'Closed without an answer: withdrawn'],
])('why a request was closed without an answer is told as it was chosen: %s', ([reason, text]) => {
  expect(timelineText(translator('en'), 'en', closed(reason), () => '')).toBe(text)
})

function closed(reason: Reason): RequestEvent {
  const kept = { sequence: 2, on: '2026-03-05', at: '2026-03-05T12:00:00Z', rights: null, entryId: null } as const
  return { ...kept, type: 'closedWithoutAnswer', actor: { kind: 'staff', id: 'ruth' }, data: { reason } }
}
