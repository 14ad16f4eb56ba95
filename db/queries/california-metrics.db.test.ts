import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { type Counted, keepCounted } from '../testing/counted-request'
import { californiaMetrics, californiaYears } from './california-metrics'
import { findController } from './controllers'

let house: TestHouse
let form: TestController

const ccpa = { regime: 'us-ca-ccpa' } as const
const optOut = { right: 'opt-out', regime: 'us-ca-ccpa-optout' } as const
const answered = { state: 'closed', ending: 'answered', regimes: ['us-ca-ccpa'] } as const

const kept: Counted[] = [
  {
    ...{ receivedOn: '2025-01-10', answeredOn: '2025-01-30', ...answered, regimes: ['us-ca-ccpa'] },
    rights: [
      { right: 'access', decision: 'granted', ...ccpa },
      { right: 'portability', decision: 'refused', ...ccpa },
      { right: 'erasure', decision: 'refused', ...ccpa },
    ],
  },
  {
    ...{ receivedOn: '2025-12-31', answeredOn: '2026-02-09', ...answered, regimes: ['us-ca-ccpa'] },
    rights: [{ right: 'access', decision: 'cannot-identify', ...ccpa }],
  },
  {
    ...{ receivedOn: '2025-03-01', answeredOn: '2025-03-04', ...answered, regimes: ['us-ca-ccpa'] },
    rights: [{ right: 'unsure', decision: 'nothing-held', ...ccpa }],
  },
  { receivedOn: '2025-06-01', regimes: ['us-ca-ccpa'], rights: [{ right: 'access', decision: 'granted', ...ccpa }] },
  {
    ...{ receivedOn: '2025-06-02', state: 'closed', ending: 'withdrawn', regimes: ['us-ca-ccpa'] },
    rights: [{ right: 'correction', ...ccpa }],
  },
  {
    ...{ receivedOn: '2025-07-01', answeredOn: '2025-07-03', ...answered, regimes: ['us-ca-ccpa-optout'] },
    rights: [{ ...optOut, decision: 'granted' }],
  },
  { receivedOn: '2025-07-02', state: 'closed', ending: 'spam', rights: [optOut] },
  { receivedOn: '2024-12-31', answeredOn: '2025-01-05', ...answered, regimes: ['us-ca-ccpa'], rights: [optOut] },
  { receivedOn: '2025-02-01', answeredOn: '2025-02-02', state: 'closed', ending: 'answered' },
  { receivedOn: '2025-02-02', rights: [{ right: 'disclosure', regime: 'us-ca-shine-the-light' }] },
]

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  const { db } = house.context
  const ruleId = (await findController(db, form.admin, form.controllerId))?.ruleId ?? ''
  for (const request of kept) await keepCounted(db, { controllerId: form.controllerId, ruleId }, request)
})

afterAll(async () => house.close())

test('the figures of a calendar year (11 CCR 7102(a)(1)): who is denied a part is complied with in part', async () => {
  const metrics = await californiaMetrics(house.context.db, form.admin, { controllerId: form.controllerId, year: 2025 })
  const drawn = metrics.map(({ kind, received, complied, denied, notVerified, otherwise, medianDays, meanDays }) =>
    [kind, received, complied, denied, notVerified, otherwise, medianDays ?? '-', meanDays ?? '-'].join(' '),
  )
  expect(drawn).toEqual([
    'delete 1 0 1 0 0 20 20',
    'correct 1 0 0 0 1 - -',
    'know 4 1 1 1 1 20 21',
    'opt-out 1 1 0 0 0 2 2',
    'limit 0 0 0 0 0 - -',
  ])
})

test('the years in which there are any, for those who may read them', async () => {
  const { db } = house.context
  const { controllerId } = form
  expect(await californiaYears(db, form.admin, [controllerId])).toEqual([
    { controllerId, year: 2025 },
    { controllerId, year: 2024 },
  ])
  const stranger = (await aController(house.context)).admin
  expect(await californiaYears(db, stranger, [controllerId])).toEqual([])
  const theirs = await californiaMetrics(db, stranger, { controllerId, year: 2025 })
  expect(theirs.map(({ received }) => received)).toEqual([0, 0, 0, 0, 0])
})
