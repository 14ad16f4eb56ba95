import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import type { Right } from '../rights'
import { type ClockEffect, effectsOfAsking } from './effect-of-asking'
import type { NewEvent, RequestEvent } from './events'

const rule = { promise: { days: 365, from: 'receipt' } as const, calendar: weekendsOnly, lawOf: regimeOf }
const identity: NewEvent = { type: 'identityRequested', data: { method: 'account' } }
const authority: NewEvent = { type: 'authorityRequested', data: { proof: 'written-authority' } }
const scope: NewEvent = { type: 'clarificationRequested', data: {} }
const fee: NewEvent = {
  type: 'feeRequested',
  data: { amount: '25', currency: 'EUR', reason: 'unfounded-or-excessive' },
}
const missing: NewEvent = { type: 'particularsRequested', data: { missing: ['record'] } }
const extension: NewEvent = { type: 'extended', data: { grounds: ['complexity'] } }
const named: NewEvent = { type: 'extended', data: { grounds: ['complexity'], until: '2026-05-20' } }

/** Received on Thursday 5 March 2026; the day now and the day once the letter has left. */
test.for<[string, NewEvent, Day, Right, RegimeId, ClockEffect, Day | null, Day | null]>([
  ['GDPR Art. 12(6)', identity, '2026-03-09', 'access', 'eu-gdpr', 'pauses', '2026-04-06', null],
  ['EDPB 01/2022, 159', identity, '2026-03-16', 'access', 'eu-gdpr', 'too-late', '2026-04-06', '2026-04-06'],
  [
    'GDPR Art. 21(3)',
    identity,
    '2026-03-09',
    'marketing-objection',
    'eu-gdpr',
    'not-this-right',
    '2026-04-06',
    '2026-04-06',
  ],
  ['UK Art. 12A(2)', identity, '2026-03-16', 'access', 'uk-gdpr', 'restarts', '2026-04-06', null],
  ['11 CCR 7021(b)', identity, '2026-03-09', 'access', 'us-ca-ccpa', 'runs-on', '2026-04-19', '2026-04-19'],
  ['UK Art. 12A(5)', scope, '2026-03-09', 'access', 'uk-gdpr', 'pauses', '2026-04-06', null],
  ['UK Art. 12A(5): access alone', scope, '2026-03-09', 'erasure', 'uk-gdpr', 'runs-on', '2026-04-06', '2026-04-06'],
  ['EDPB 01/2022, 3.4', authority, '2026-03-09', 'access', 'eu-gdpr', 'pauses', '2026-04-06', null],
  ['ICO', authority, '2026-03-09', 'access', 'uk-gdpr', 'restarts', '2026-04-06', null],
  ['GDPR Art. 12(5)', fee, '2026-03-09', 'access', 'eu-gdpr', 'runs-on', '2026-04-06', '2026-04-06'],
  ['UK Art. 12A(2)(c)', fee, '2026-03-09', 'access', 'uk-gdpr', 'restarts', '2026-04-06', null],
  ['DPO Art. 19(3)', fee, '2026-03-09', 'access', 'ch-fadp', 'moves', '2026-04-04', '2026-04-18'],
  ['PAIA s. 56(1)', missing, '2026-03-09', 'access', 'za-paia', 'restarts', '2026-04-04', null],
  [
    'PAIA s. 56(1): after the last day',
    missing,
    '2026-04-05',
    'access',
    'za-paia',
    'too-late',
    '2026-04-04',
    '2026-04-04',
  ],
  ['GDPR Art. 12(3)', extension, '2026-03-09', 'access', 'eu-gdpr', 'moves', '2026-04-06', '2026-06-05'],
  [
    'GDPR Art. 12(3): too late',
    extension,
    '2026-04-07',
    'access',
    'eu-gdpr',
    'notice-too-late',
    '2026-04-06',
    '2026-04-06',
  ],
  ['House rule', extension, '2026-03-09', 'access', 'default-30d', 'no-more-time', '2026-04-04', '2026-04-04'],
  ['DPO Art. 18(2)', extension, '2026-03-09', 'access', 'ch-fadp', 'to-be-named', '2026-04-04', '2026-04-04'],
  ['DPO Art. 18(2): named', named, '2026-03-09', 'access', 'ch-fadp', 'moves', '2026-04-04', '2026-05-20'],
  [
    'DPO Art. 18(2): too late',
    extension,
    '2026-04-05',
    'access',
    'ch-fadp',
    'notice-too-late',
    '2026-04-04',
    '2026-04-04',
  ],
])('%s', ([, event, leftOn, right, regime, effect, dueOn, thenDueOn]) => {
  const [found, ...others] = effectsOfAsking(historyOf(right, regime), rule, event, leftOn)
  expect(others).toEqual([])
  expect(found).toMatchObject({ right, regime, effect, dueOn, thenDueOn })
  expect(found?.source).not.toBe('')
})

test('each right under each law has a line of its own, and only those the question is about', () => {
  const history = historyOf('access', 'eu-gdpr', { right: 'erasure', regimes: ['uk-gdpr', 'eu-gdpr'] })
  const lines = (rights: Right[]) =>
    effectsOfAsking(history, rule, { ...scope, rights }, '2026-03-09').map(({ right, regime, effect }) =>
      [right, regime, effect].join(' '),
    )
  expect(lines(['access', 'erasure'])).toEqual([
    'access eu-gdpr pauses',
    'erasure uk-gdpr runs-on',
    'erasure eu-gdpr pauses',
  ])
  expect(lines(['access'])).toEqual(['access eu-gdpr pauses'])
})

test.for<[string, NewEvent, NewEvent, ClockEffect]>([
  ['proof is asked for again', identity, identity, 'stands-already'],
  ['more time, while it stands still', identity, extension, 'extends-later'],
  ['more time a second time', extension, extension, 'extended-already'],
])('a letter that would do again what is done says so: %s', ([, before, event, effect]) => {
  const history = [...historyOf('access', 'eu-gdpr'), ...leftOn('2026-03-09', before)]
  expect(effectsOfAsking(history, rule, event, '2026-03-10')).toMatchObject([{ effect }])
})

test('more time moves nothing where an earlier day was ordered (GDPR Art. 58(2)(c)-(d))', () => {
  const order: NewEvent = {
    type: 'dayOrdered',
    on: '2026-03-06',
    data: { day: '2026-03-20', by: 'authority', documentOn: '2026-03-05' },
  }
  const history = [...historyOf('access', 'eu-gdpr'), ...leftOn('2026-03-06', order)]
  expect(effectsOfAsking(history, rule, extension, '2026-03-10')).toMatchObject([{ effect: 'stays' }])
})

test('a promised day that binds stands beside the day of the law', () => {
  const promise = { days: 20, from: 'receipt' } as const
  const [line] = effectsOfAsking(historyOf('access', 'eu-gdpr'), { ...rule, promise }, extension, '2026-03-09')
  expect(line).toMatchObject({
    dueOn: '2026-04-06',
    thenDueOn: '2026-06-05',
    promise: { dueOn: '2026-03-25', thenDueOn: '2026-03-25' },
  })
})

function leftOn(on: Day, event: NewEvent): RequestEvent[] {
  const kept = { at: '', actor: { kind: 'public' }, entryId: null, rights: null } as const
  const data = { letterId: '', kind: 'message', how: 'accepted', eventSequence: 2 } as const
  return [
    { ...kept, ...event, on, sequence: 2, rights: null },
    { ...kept, type: 'letterLeft', on, sequence: 3, data },
  ]
}

function historyOf(right: Right, regime: RegimeId, ...more: { right: Right; regimes: RegimeId[] }[]): RequestEvent[] {
  const rights = [{ right, regimes: [regime] }, ...more]
  const kept = { sequence: 1, at: '', actor: { kind: 'public' }, rights: null, entryId: null } as const
  const data = { channel: 'form', rights, language: 'en', confirmation: 'not-needed' } as const
  return [{ ...kept, type: 'received', on: '2026-03-05', data }]
}
