import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import type { ControllerPromise } from '../deadlines/promise'
import { requestDeadline } from '../deadlines/request-deadline'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import type { Right } from '../rights'
import { isWaitedFor, standingClocks, type Waiting, waitingClocks } from './waiting'

const late = { days: 365, from: 'receipt' } as const

/** Received on Thursday 5 March 2026; who asks was asked on 9 March. */
test.for<[string, RegimeId[], Waiting, Day | null]>([
  ['GDPR Art. 12(6)', ['eu-gdpr'], 'pauses', null],
  ['UK GDPR Art. 12A(2)', ['uk-gdpr'], 'restarts', null],
  ['under both no more than that it stands still', ['uk-gdpr', 'eu-gdpr'], 'pauses', null],
  ['11 CCR 7021(b): regardless of time required to verify', ['us-ca-ccpa'], 'runs', '2026-04-19'],
  ['the day of the law that runs on is the day of the answer', ['eu-gdpr', 'us-ca-ccpa'], 'runs', '2026-04-19'],
  ['a law without a number of days waits for nothing', ['us-ca-minor-removal'], 'runs', null],
  ['without a law there is the promise alone', [], 'runs', '2027-03-05'],
])('%s: %j', ([, regimes, waiting, dueOn]) => {
  const promise: ControllerPromise = regimes.includes('us-ca-minor-removal') ? { off: true } : late
  const asked = deadlineFor([{ right: 'access', regimes }], promise)
  expect(waitingClocks(asked, ['access'])).toEqual([{ waiting, stoodStill: false, rights: ['access'], dueOn }])
})

test('rights that are alike stand together, others apart, and what was not asked about is left out', () => {
  const asked = deadlineFor([
    { right: 'access', regimes: ['eu-gdpr'] },
    { right: 'marketing-objection', regimes: ['eu-gdpr'] },
    { right: 'erasure', regimes: ['eu-gdpr'] },
  ])
  expect(waitingClocks(asked, null)).toEqual([
    { waiting: 'pauses', stoodStill: false, rights: ['access', 'erasure'], dueOn: null },
    { waiting: 'runs', stoodStill: false, rights: ['marketing-objection'], dueOn: '2026-04-06' },
  ])
  expect(waitingClocks(asked, ['erasure'])).toEqual([
    { waiting: 'pauses', stoodStill: false, rights: ['erasure'], dueOn: null },
  ])
})

test('the promised day stands where it is the earlier one', () => {
  const asked = deadlineFor([{ right: 'access', regimes: ['us-ca-ccpa'] }], { days: 20, from: 'receipt' })
  expect(waitingClocks(asked, null)).toEqual([
    { waiting: 'runs', stoodStill: false, rights: ['access'], dueOn: '2026-03-25' },
  ])
})

test('time stands still for a right where it does under one of its laws at least', () => {
  const asked = deadlineFor([
    { right: 'access', regimes: ['eu-gdpr', 'us-ca-ccpa'] },
    { right: 'erasure', regimes: ['us-ca-ccpa'] },
  ])
  expect(isWaitedFor(asked.after, null)).toBe(true)
  expect(isWaitedFor(asked.after, ['erasure'])).toBe(false)
})

test('what is asked for again, because it was not enough, stood still before (EDPB 01/2022, example 31)', () => {
  const { after } = deadlineFor([
    { right: 'access', regimes: ['uk-gdpr'] },
    { right: 'erasure', regimes: ['us-ca-ccpa'] },
  ])
  expect(standingClocks(after, { rights: null }, false)).toEqual([
    { waiting: 'restarts', stoodStill: true, rights: ['access'], dueOn: null },
    { waiting: 'runs', stoodStill: false, rights: ['erasure'], dueOn: '2026-04-19' },
  ])
})

test('where the time waits for an earlier question already, a second one does not start it alone', () => {
  const { after } = deadlineFor([{ right: 'access', regimes: ['eu-gdpr'] }])
  expect(waitingClocks({ before: after, after }, null)).toEqual([
    { waiting: 'pauses', stoodStill: true, forMore: true, rights: ['access'], dueOn: null },
  ])
  expect(standingClocks(after, { rights: ['access'] }, true)).toMatchObject([{ stoodStill: true, forMore: true }])
})

function deadlineFor(rights: { right: Right; regimes: RegimeId[] }[], promise: ControllerPromise = late) {
  const given = { receivedOn: '2026-03-05', rights, calendar: weekendsOnly, promise, lawOf: regimeOf } as const
  const facts = [{ type: 'identityRequested', on: '2026-03-09' }] as const
  return { before: requestDeadline({ ...given, facts: [] }), after: requestDeadline({ ...given, facts }) }
}
