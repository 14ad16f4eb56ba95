import { expect, test } from 'vitest'
import type { EventData, EventType, RequestEvent } from '@/domain/requests/events'
import { holdReasons } from '@/domain/requests/holds'
import { timelineText } from './timeline-text'
import { translator } from './translator'

type Reason = EventData['closedWithoutAnswer']['reason']
type FromMail = EventData['assigned'] | EventData['remindersSnoozed']

const fromMail = 'from a reminder by e-mail, without signing in'

test.for<[Reason, string]>([
  ['spam', 'Closed without an answer: it is no request'],
  ['duplicate', 'Closed without an answer: duplicate of another request'],
  ['nobody-to-answer', 'Closed without an answer: nobody to answer'],
  ['withdrawn', 'Closed without an answer: withdrawn'],
])('why a request was closed without an answer is told as it was chosen: %s', ([reason, text]) => {
  expect(timelineText(translator('en'), 'en', closed(reason), () => '')).toBe(text)
})

test.for<[FromMail, string]>([
  [{ assigneeId: 'ruth' }, 'Assigned to Ruth Okafor'],
  [{ assigneeId: 'ruth', fromMail: true }, `Assigned to Ruth Okafor, ${fromMail}`],
  [{ assigneeId: 'ruth', teamId: 'hr', fromMail: true }, `Assigned to Ruth Okafor in the team Post room, ${fromMail}`],
  [{ until: '2026-03-12' }, 'Reminders rest until 12 March 2026'],
  [{ until: '2026-03-12', fromMail: true }, `Reminders rest until 12 March 2026, ${fromMail}`],
])(
  'what was done from a mail says so, and what was done at the desk or before that was kept does not: %j',
  ([data, text]) => {
    const event = 'until' in data ? happened('remindersSnoozed', data) : happened('assigned', data)
    expect(timelineText(translator('en'), 'en', event, (id) => (id === 'hr' ? 'Post room' : 'Ruth Okafor'))).toBe(text)
  },
)

test('each reason for which a request is held has words of its own', () => {
  const said = holdReasons.map((because) =>
    timelineText(translator('en'), 'en', happened('held', { because }), () => ''),
  )
  expect(new Set(said).size).toBe(holdReasons.length)
  expect(said).toContain('Held, because it came as a letter to the mailbox')
})

test('a language that was corrected is told by the name its readers know', () => {
  const event = happened('corrected', { field: 'language', from: 'de', to: 'ar' })
  const text = 'Language of the letters to the person corrected from Deutsch to العربية'
  expect(timelineText(translator('en'), 'en', event, () => '')).toBe(text)
})

test('a document of somebody else’s e-mail is told as such, and one of the person as what they sent it for', () => {
  const document = { fileId: 'x', purpose: 'other', type: 'pdf', bytes: 5, scan: 'clean' } as const
  const said = ([{ ...document, mail: 'stranger' }, document] as const).map((data) =>
    timelineText(translator('en'), 'en', happened('fileReceived', data), () => ''),
  )
  expect(said).toEqual([
    'Document of an e-mail that is not the person’s: do not take it for theirs',
    'Document sent: other document',
  ])
})

function closed(reason: Reason): RequestEvent {
  return happened('closedWithoutAnswer', { reason })
}

function happened<Type extends EventType>(type: Type, data: EventData[Type]): RequestEvent {
  const kept = { sequence: 2, on: '2026-03-05', at: '2026-03-05T12:00:00Z', rights: null, entryId: null } as const
  return { ...kept, type, actor: { kind: 'staff', id: 'ruth' }, data } as RequestEvent
}
