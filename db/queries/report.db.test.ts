import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { type Counted, keepCounted } from '../testing/counted-request'
import { findController } from './controllers'
import { openByAge, reportFacts, unexplained } from './report-facts'
import type { ReportScope } from './report-scope'
import { tallies } from './report-tallies'
import type { Tally } from './tally'

let house: TestHouse
let form: TestController
let manager: StaffActor
let scope: ReportScope
let references: string[]

const answered = { state: 'closed', ending: 'answered' } as const
const granted = { right: 'access', decision: 'granted' } as const
const extended = { right: 'erasure', decision: 'partly-granted', regime: 'uk-gdpr' } as const

/** Counted by hand below; the first seven are requests of the quarter. */
const kept: Counted[] = [
  { receivedOn: '2026-01-05', due: '2026-01-15', answeredOn: '2026-01-15', ...answered, promisedDueOn: '2026-01-12' },
  {
    ...{
      receivedOn: '2026-01-10',
      channel: 'e-mail',
      enteredAt: '2026-01-13T23:30:00Z',
      due: '2026-02-10',
      ...answered,
    },
    ...{ answeredOn: '2026-02-20', latenessReason: 'recognised-late' },
    rights: [granted, { right: 'erasure', decision: 'refused' }],
  },
  {
    ...{ receivedOn: '2026-02-02', channel: 'letter', answerDueOn: '2026-05-04', originalDueOn: '2026-03-02' },
    ...{ answeredOn: '2026-04-02', extendedOn: '2026-02-20', ...answered, rights: [extended] },
  },
  {
    ...{ receivedOn: '2026-02-03', due: '2026-03-03', answeredOn: '2026-03-10', ...answered },
    rights: [{ right: 'access', decision: 'nothing-held' }],
  },
  { receivedOn: '2026-02-10', due: '2026-03-10' },
  { receivedOn: '2026-03-01', channel: 'telephone', enteredAt: '2026-03-11T12:00:00Z', pausedDays: 5 },
  { receivedOn: '2026-03-05', due: '2026-04-07', state: 'closed', ending: 'withdrawn' },
  { receivedOn: '2026-03-06', due: '2026-04-07', state: 'closed', ending: 'spam' },
  { receivedOn: '2026-03-07', due: '2026-04-07', spamMarkedOn: '2026-03-08' },
  { receivedOn: '2026-03-08', due: '2026-04-08', state: 'closed', ending: 'duplicate' },
  { receivedOn: '2026-03-09', due: '2026-04-09', answeredOn: '2026-03-20', state: 'closed', ending: 'unconfirmed' },
  { receivedOn: '2026-03-10', channel: 'imported', discardedOn: '2026-03-11', state: 'closed' },
  { receivedOn: '2026-03-12', figuresEdition: null },
  { receivedOn: '2026-04-02', due: '2026-07-02' },
  { receivedOn: '2024-12-02', due: '2025-01-02', answeredOn: '2024-12-20', erasureDueOn: '2027-01-04' },
]

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  manager = await aStaffMember(house.context, form, { role: 'manager' })
  const other = await aController(house.context)
  const { db } = house.context
  const whereOf = async ({ controllerId, admin }: TestController) => ({
    controllerId,
    ruleId: (await findController(db, admin, controllerId))?.ruleId ?? '',
  })
  const [where, elsewhere] = [await whereOf(form), await whereOf(other)]
  references = []
  for (const request of kept)
    references.push(
      await keepCounted(db, where, {
        ...request,
        rights: request.rights ?? [request.answeredOn ? granted : { right: 'access' }],
      }),
    )
  await keepCounted(db, elsewhere, {
    receivedOn: '2026-01-05',
    due: '2026-02-05',
    answeredOn: '2026-01-06',
    ...answered,
  })
  const controllerIds = [form.controllerId, other.controllerId]
  scope = { controllerIds, from: '2026-01-01', until: '2026-03-31', today: '2026-06-30' }
})

afterAll(async () => house.close())

test('what came in is told apart, and what is no request is no part of the figures', async () => {
  const { counted } = await facts()
  expect(counted).toEqual({
    request: 7,
    unconfirmed: 1,
    duplicate: 1,
    'nobody-to-answer': 0,
    spam: 2,
    discarded: 1,
    uncounted: 1,
  })
})

test('how the requests stand, and how long an answer took: 10, 35, 41 and 59 days', async () => {
  const { all } = await tallies(house.context.db, manager, scope)
  expect(all).toEqual({
    ...{ key: null, received: 7, answered: 4, onTime: 2, late: 2, overdue: 1, open: 1, ended: 1 },
    ...{ extended: 1, onTimeOriginally: 1, medianDays: 38, meanDays: 36.25 },
  })
})

test('the same by month, channel, right, law, outcome and team', async () => {
  const { month, channel, right, law, outcome, team } = await tallies(house.context.db, manager, scope)
  expect(drawn(month)).toEqual(['2026-01 2 2 1 1 0 0 0 25.5', '2026-02 3 2 1 1 1 0 0 47', '2026-03 2 0 0 0 0 1 1 -'])
  expect(drawn(channel)).toEqual([
    'e-mail 1 1 0 1 0 0 0 41',
    'form 4 2 1 1 1 0 1 22.5',
    'letter 1 1 1 0 0 0 0 59',
    'telephone 1 0 0 0 0 1 0 -',
  ])
  expect(drawn(right)).toEqual(['access 6 3 1 2 1 1 1 35', 'erasure 2 2 1 1 0 0 0 50'])
  expect(right.map(({ extended: more, onTimeOriginally }) => [more, onTimeOriginally])).toEqual([
    [0, 1],
    [1, 0],
  ])
  expect(drawn(law)).toEqual(['eu-gdpr 6 3 1 2 1 1 1 35', 'uk-gdpr 1 1 1 0 0 0 0 59'])
  expect(drawn(outcome)).toEqual([
    'ended 1 0 0 0 0 0 1 -',
    'granted 2 2 1 1 0 0 0 25.5',
    'not-answered 2 0 0 0 1 1 0 -',
    'nothing-held 1 1 0 1 0 0 0 35',
    'partly-granted 1 1 1 0 0 0 0 59',
    'refused 1 1 0 1 0 0 0 41',
  ])
  expect(team.map(({ key, received }) => [key, received])).toEqual([[null, 7]])
})

test('days lost before recognition, by the day in Berlin, days of pause, and why answers were late', async () => {
  const { lost, paused, reasons, afterPromise } = await facts()
  expect(lost).toEqual({ requests: 3, some: 2, days: 14, median: 4, most: 10 })
  expect(paused).toEqual({ requests: 1, some: 1, days: 5, median: 5, most: 5 })
  expect(reasons).toEqual([
    { reason: 'recognised-late', count: 1 },
    { reason: null, count: 1 },
  ])
  expect(afterPromise).toBe(1)
  expect(await unexplained(house.context.db, manager, scope)).toEqual([
    { reference: references[3], answeredOn: '2026-03-10', answerDueOn: '2026-03-03' },
  ])
})

test('open work by its age, whenever it came; what is answered is late by the day of its erasure', async () => {
  expect(await openByAge(house.context.db, manager, scope)).toEqual([
    { from: 0, open: 0, overdue: 0 },
    { from: 8, open: 0, overdue: 0 },
    { from: 31, open: 0, overdue: 0 },
    { from: 61, open: 1, overdue: 0 },
    { from: 91, open: 4, overdue: 1 },
  ])
})

test('a handler and a period without requests have no figures; an auditor has those of their organisation', async () => {
  const { db } = house.context
  const received = async (actor: StaffActor, part: Partial<ReportScope> = {}) =>
    (await tallies(db, actor, { ...scope, ...part })).all.received
  expect(await received(await aStaffMember(house.context, form, { role: 'handler' }))).toBe(0)
  expect(await received(await aStaffMember(house.context, form, { role: 'auditor' }))).toBe(7)
  expect(await received(manager, { from: '2025-01-01', until: '2025-12-31' })).toBe(0)
})

async function facts() {
  return reportFacts(house.context.db, manager, scope)
}

function drawn(rows: readonly Tally[]): string[] {
  return rows.map(({ key, received, answered: given, onTime, late, overdue, open, ended, medianDays }) =>
    [key, received, given, onTime, late, overdue, open, ended, medianDays ?? '-'].join(' '),
  )
}
