import { expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import type { NewEvent } from '@/domain/requests/events'
import { nextStepLink } from './next-step-link'
import { aSeenRequest, left } from './testing/a-seen-request'

const decided: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const files = [{ fileId: 'a', bytes: 5, sha256: 'aa' }]
const answered: NewEvent = { type: 'answered', data: { delivery: 'portal', files, code: 'telephone' } }
const told: NewEvent[] = [
  { type: 'answerCodeMade', on: '2026-03-06', data: { by: 'telephone' } },
  { type: 'answerCodeTold', on: '2026-03-06', data: {} },
]
const had: NewEvent = { type: 'answerDownloaded', on: '2026-03-07', data: { fileId: 'a' } }
const spent: NewEvent = { type: 'answerCodeSpent', on: '2026-03-07', data: {} }
const withdrawn: NewEvent = { type: 'answerFileWithdrawn', on: '2026-03-08', data: { fileId: 'a' } }

test.for<[says: string, then: NewEvent[], day: Day, text: RegExp, path: string | null]>([
  ['all files were had', [had], '2026-03-09', /^Closed: nothing to do$/, null],
  ['files wait', [], '2026-03-09', /^Closed: the person has yet to collect/, null],
  ['they waited in vain', [], '2026-04-09', /^Closed: the person has yet to collect/, null],
  ['the code is spent', [spent], '2026-03-09', /^Wrong codes were entered/, 'answer/code'],
  ['and the time is over', [spent], '2026-04-09', /^Wrong codes were entered/, 'answer/renewal'],
  ['a file was withdrawn', [withdrawn], '2026-03-09', /^A file was withdrawn/, 'reopening'],
])('once a request is closed, where %s', ([, then, today, text, path]) => {
  const history = [decided, answered, left('2026-03-05', 3, 'answer-ready'), ...told, ...then]
  const { says, button } = nextStepLink({ ...aSeenRequest({ then: history, today }), letters: [] })
  expect(says).toMatch(text)
  expect(button?.href ?? null).toBe(path && `/desk/requests/DSR-2026-0042-7/${path}`)
})

test.for<[says: string, then: NewEvent[], text: RegExp, path: string]>([
  ['a file was withdrawn', [had, withdrawn], /^A file was withdrawn/, 'reopening'],
  ['a message says so', [had, withdrawn, { type: 'messageSent', data: {} }], /^A file was withdrawn/, 'reopening'],
  [
    'the person writes',
    [{ type: 'messageReceived', data: { channel: 'e-mail' } }],
    /^The person has written/,
    'reopening',
  ],
  ['all files were had', [had], /^Record that erasure/, 'decisions/erasure'],
])('while an erasure is still to come, where %s', ([, then, text, path]) => {
  const toErase: NewEvent = { type: 'rightDecided', data: { right: 'erasure', decision: 'granted', ground: null } }
  const onPage: NewEvent = { type: 'answered', data: { delivery: 'portal', files } }
  const history = [decided, toErase, onPage, left('2026-03-05', 4, 'answer-ready'), ...then]
  const { says, button } = nextStepLink({
    ...aSeenRequest({ rights: ['access', 'erasure'], then: history, today: '2026-03-09' }),
    letters: [],
  })
  expect(says).toMatch(text)
  expect(button?.href).toBe(`/desk/requests/DSR-2026-0042-7/${path}`)
})
