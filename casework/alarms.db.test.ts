import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { assignRequest } from './assign-request'
import { fileMessage } from './file-message'
import { snoozeReminders } from './snooze-reminders'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { remindersOwed, tickOn } from './testing/ticks'
import { writeNote } from './write-note'

let house: TestHouse
let organisation: TestController
let handler: StaffActor

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  organisation = await aController(house.context)
  handler = await aStaffMember(house.context, organisation, { role: 'handler' })
})

afterAll(async () => house.close())

const as = (actor: StaffActor, today: Day) => ({ ...house.context, actor, today })
const items = async () => (await remindersOwed(house.context, organisation)).flatMap(({ props }) => props.items)

test('what nobody has in hand is brought up once two days have passed, and every week', async () => {
  await aRequest(house.context, organisation, { receivedOn: '2026-03-02' })

  await tickOn(house.context, '2026-03-03')
  expect(await items()).toEqual([])
  for (const day of ['2026-03-04', '2026-03-05', '2026-03-11'] as const) await tickOn(house.context, day)

  expect((await items()).map(({ unassignedSinceOn, taken }) => [unassignedSinceOn, taken])).toEqual([
    ['2026-03-02', false],
    ['2026-03-02', false],
  ])
})

test('a message that nobody reacts to is brought up once two days have passed, until somebody does', async () => {
  const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-02' })
  await assignRequest(as(handler, '2026-03-02'), { reference }, { assigneeId: handler.userId })
  const filed = await fileMessage(
    as(handler, '2026-03-03'),
    { reference },
    { text: 'Is my request being looked at?', on: '2026-03-03', channel: 'telephone' },
  )
  expect(filed).toMatchObject({ ok: true })

  await tickOn(house.context, '2026-03-04')
  expect(await items()).toEqual([])
  await tickOn(house.context, '2026-03-05')
  expect((await items()).map(({ messageSinceOn, yours }) => [messageSinceOn, yours])).toEqual([['2026-03-03', true]])

  expect(await writeNote(as(handler, '2026-03-06'), { reference }, { text: 'Called back.' })).toMatchObject({
    ok: true,
  })
  await tickOn(house.context, '2026-03-12')
  expect(await items()).toHaveLength(1)
})

test('reminders rest until the day that was named, and no longer than until somebody else gets the request', async () => {
  const { context } = house
  const other = await aStaffMember(context, organisation, { role: 'handler' })
  const reference = await aRequest(context, organisation, { receivedOn: '2026-03-05' })
  await assignRequest(as(handler, '2026-03-05'), { reference }, { assigneeId: handler.userId })
  const snooze = (until: Day) =>
    snoozeReminders(as(handler, '2026-03-19'), { reference }, { until, because: 'The archive answers on Tuesday.' })

  expect(await snooze('2026-04-07')).toMatchObject({
    problems: [{ code: 'snooze-too-long', params: { day: '2026-04-02' } }],
  })
  expect(await snooze('2026-03-19')).toMatchObject({ problems: [{ code: 'snooze-not-ahead', field: 'until' }] })
  expect(await snooze('2026-03-24')).toMatchObject({ ok: true })

  for (const day of ['2026-03-20', '2026-03-23'] as const) await tickOn(context, day)
  expect(await items()).toEqual([])
  await tickOn(context, '2026-03-24')
  expect((await items()).map(({ dueOn, yours }) => [dueOn, yours])).toEqual([['2026-04-04', true]])

  expect(
    await snoozeReminders(as(handler, '2026-03-25'), { reference }, { until: '2026-03-31', because: 'Again.' }),
  ).toMatchObject({ ok: true })
  await assignRequest(as(organisation.admin, '2026-03-26'), { reference }, { assigneeId: other.userId })
  await tickOn(context, '2026-03-27')
  expect(await items()).toHaveLength(2)
})
