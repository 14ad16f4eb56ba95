import { expect, test } from 'vitest'
import type { NewEvent } from './events'
import { factsOf } from './history'
import { owedAfterAnswer, owedSinceOn } from './owed-after-answer'
import { unreadReplyOn } from './reply-after-closing'
import { accessHistory } from './testing/access-history'

const closed: NewEvent = { type: 'closedWithoutAnswer', data: { reason: 'duplicate' } }
const written = (on: `2026-03-${number}`): NewEvent => ({ type: 'messageReceived', on, data: { channel: 'form' } })
const noted: NewEvent = { type: 'noteWritten', on: '2026-03-13', data: { nothingToDo: true } }
const anyNote: NewEvent = { type: 'noteWritten', on: '2026-03-13', data: {} }
const answeredBack: NewEvent = { type: 'messageSent', on: '2026-03-13', data: {} }
const reopened: NewEvent = { type: 'reopened', on: '2026-03-13', data: {} }

test.for<[string, NewEvent[], string | null]>([
  ['what came before the request was closed was there to be read', [written('2026-03-08'), closed], null],
  ['what came after waits since the first of it', [closed, written('2026-03-11'), written('2026-03-12')], '2026-03-11'],
  ['a note that nothing is to be done settles it', [closed, written('2026-03-11'), noted], null],
  ['another note does not', [closed, written('2026-03-11'), anyNote], '2026-03-11'],
  ['so does writing back', [closed, written('2026-03-11'), answeredBack], null],
  [
    'and what comes after that waits again',
    [closed, written('2026-03-11'), noted, written('2026-03-14')],
    '2026-03-14',
  ],
  ['a reopened request is worked on', [closed, written('2026-03-11'), reopened], null],
])('%s', ([, then, since]) => {
  expect(unreadReplyOn(accessHistory(then))).toBe(since)
})

test('a reply to a closed request is owed a look, also where no answer was given', () => {
  const history = accessHistory([closed, written('2026-03-11')])
  expect(owedAfterAnswer(history, factsOf(history))).toEqual({ step: 'reply' })
  expect(owedSinceOn(history, factsOf(history))).toBe('2026-03-11')
})
