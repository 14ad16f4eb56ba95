import { describe, expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import type { NewEvent } from '../requests/events'
import { factsOf } from '../requests/history'
import { accessHistory } from '../requests/testing/access-history'
import { forgottenFrom, isTimeToForget, type KeptBecause, keptBecause } from './retention'

const decided: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const answered: NewEvent = { type: 'answered', data: { delivery: 'e-mail' } }
const withFile = { delivery: 'portal', files: [{ fileId: 'one', sha256: 'a', bytes: 1 }] }
const answeredOnPage: NewEvent = { type: 'answered', data: withFile } as unknown as NewEvent
const closed: NewEvent = { type: 'closedWithoutAnswer', on: '2026-03-10', data: { reason: 'duplicate' } }
const reopened: NewEvent = { type: 'reopened', on: '2026-03-12', data: {} }
const hold: NewEvent = { type: 'legalHoldSet', on: '2026-03-12', data: {} }
const lifted: NewEvent = { type: 'legalHoldLifted', on: '2026-03-13', data: {} }
const restricted: NewEvent = { type: 'restricted', rights: ['access'], on: '2026-03-06', data: {} }
const unrestricted: NewEvent = { type: 'restrictionLifted', rights: ['access'], on: '2026-03-20', data: {} }
const paper: NewEvent = { type: 'paperAsked', on: '2026-03-12', data: {} }

describe('the day from which a request may be forgotten', () => {
  test.for<[closedOn: Day | null, keptMonths: number | undefined, from: Day | null]>([
    ['2026-03-10', 36, '2029-03-10'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-03-10', undefined, null],
    [null, 36, null],
  ])('closed on %s and kept for %s months: %s', ([closedOn, keptMonths, from]) => {
    expect(forgottenFrom({ closedOn }, keptMonths)).toBe(from)
  })

  test.for<[today: Day, isTime: boolean]>([
    ['2026-02-27', false],
    ['2026-02-28', true],
    ['2026-03-31', true],
  ])('closed on 31 January and kept for a month, on %s: %s', ([today, isTime]) => {
    expect(isTimeToForget({ state: 'closed', closedOn: '2026-01-31', answer: null }, 1, today)).toBe(isTime)
  })
})

test.for<[says: string, then: NewEvent[], today: Day, because: KeptBecause | null]>([
  ['closed', [closed], '2026-04-10', null],
  ['open', [], '2026-04-10', 'not-closed'],
  ['reopened', [closed, reopened], '2026-04-10', 'not-closed'],
  ['on legal hold', [closed, hold], '2026-04-10', 'legal-hold'],
  ['held while it was open', [hold, closed], '2026-04-10', 'legal-hold'],
  ['no longer on legal hold', [closed, hold, lifted], '2026-04-10', null],
  ['its data still restricted', [restricted, closed], '2026-04-10', 'owed'],
  ['its data used again', [restricted, closed, unrestricted], '2026-04-10', null],
  ['answered by e-mail', [decided, answered, left(3)], '2026-03-10', null],
  ['with files on the last of their fourteen days', [decided, answeredOnPage, left(3)], '2026-03-24', 'owed'],
  ['with files the day after', [decided, answeredOnPage, left(3)], '2026-03-25', null],
  ['wanted on paper', [decided, answered, left(3), paper], '2026-04-10', 'owed'],
  ['posted', [decided, answered, left(3), paper, left(5)], '2026-04-10', null],
])('what stands against forgetting a request that is %s', ([, then, today, because]) => {
  const history = accessHistory(then)
  expect(keptBecause(history, factsOf(history), { today, isNeeded: false })).toBe(because)
})

test('one that another open request is about is kept', () => {
  const history = accessHistory([closed])
  expect(keptBecause(history, factsOf(history), { today: '2029-03-10', isNeeded: true })).toBe('needed')
})

/** The letter that carries this event has left. */
function left(eventSequence: number): NewEvent {
  const data = { letterId: `${eventSequence}`, kind: 'answer-ready', how: 'accepted', eventSequence } as const
  return { type: 'letterLeft', on: '2026-03-10', data }
}
