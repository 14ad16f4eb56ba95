import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { assignRequest } from './assign-request'
import { fileMessage } from './file-message'
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
