import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { drafts, ticks } from '@/db/schema'
import { readDeskHealth } from '@/db/queries/around-the-desk'
import { system } from '@/domain/policies/actor'
import { assignRequest } from './assign-request'
import { ClockWatch } from './clock-watch'
import { runTick } from './run-tick'
import { saveDraft } from './save-draft'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { remindersOwed } from './testing/ticks'

const minuteMs = 60_000

let house: TestHouse
let organisation: TestController
let steadyMs: number
let watch: ClockWatch
let alerts: string[]

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  const { context } = house
  await context.db.delete(ticks)
  organisation = await aController(context)
  const { userId: assigneeId } = await aStaffMember(context, organisation, { role: 'handler' })
  const reference = await aRequest(context, organisation, { receivedOn: '2026-03-05' })
  const admin = { ...context, actor: organisation.admin, today: '2026-03-05' as const }
  expect(await assignRequest(admin, { reference }, { assigneeId })).toMatchObject({ ok: true })
  steadyMs = 1_000_000
  watch = new ClockWatch(() => steadyMs)
  alerts = []
})

afterAll(async () => house.close())

/** A tick at a moment of the database's clock, while the worker has been there for so many minutes since the last one. */
async function tickAt(at: string, minutesLater = 1): Promise<void> {
  steadyMs += minutesLater * minuteMs
  await runTick({ ...house.context, watch, report: (_, what) => alerts.push(what) }, at)
}

/** The reminders to whoever has the request; managers are told of its last days as well. */
const sent = async () =>
  (await remindersOwed(house.context, organisation)).filter(({ props }) => props.items.some(({ yours }) => yours))
    .length

test.for([
  ['a day and an hour', '2026-03-20T11:00:00Z', '2026-03-20T11:59:00Z', '2026-03-20T12:01:00Z'],
  ['400 days', '2027-04-08T10:00:00Z', '2027-04-08T10:59:00Z', '2027-04-08T11:01:00Z'],
] as const)(
  'C2: the clock goes on by %s at once: somebody is told, and for an hour nobody is reminded',
  async ([, to, later, on]) => {
    await tickAt('2026-03-19T09:59:00Z')

    await tickAt(to)
    await tickAt(later, 59)
    expect(await sent()).toBe(0)
    expect(alerts).toEqual(['clock'])

    await tickAt(on, 2)
    expect(await sent()).toBe(1)
  },
)

test.for([
  ['an hour', '2026-03-20T09:00:00Z', 1],
  ['a day', '2026-03-20T09:59:00Z', 1],
  ['ten days in which a worker was there and the database was not', '2026-03-20T09:59:00Z', 10 * 24 * 60],
] as const)('C2: no leap: %s', async ([, to, minutes]) => {
  await tickAt(minutes === 1 ? '2026-03-19T10:00:00Z' : '2026-03-10T09:59:00Z')

  await tickAt(to, minutes)

  expect(alerts).toEqual([])
  expect(await sent()).toBe(1)
})

test('C2: a worker that has just begun knows of no leap: after an outage reminders come at once', async () => {
  await tickAt('2026-03-10T09:59:00Z')
  watch = new ClockWatch(() => steadyMs)

  await tickAt('2026-03-20T09:59:00Z')

  expect(await sent()).toBe(1)
})

test('C2: a clock that stands still for two days: nothing comes twice, and when it goes again nothing is forgotten', async () => {
  await tickAt('2026-03-20T10:00:00Z')
  for (let times = 0; times < 4; times += 1) await tickAt('2026-03-20T10:00:00Z', 12 * 60)
  expect(await sent()).toBe(1)
  expect(alerts).toEqual([])

  await tickAt('2026-03-27T10:00:00Z')
  await tickAt('2026-03-27T11:01:00Z', 61)
  expect(alerts).toEqual(['clock'])
  expect(await sent()).toBe(2)
})

test('C2: another worker on the same database holds back too', async () => {
  await tickAt('2026-03-18T10:00:00Z')
  await tickAt('2026-03-20T10:00:00Z')
  watch = new ClockWatch(() => steadyMs)

  await tickAt('2026-03-20T10:01:00Z')

  expect(await sent()).toBe(0)
})

test('C2: a clock that was put right again holds nothing back, and what it did not remind of comes on its day', async () => {
  await tickAt('2026-03-19T10:00:00Z')
  await tickAt('2027-04-23T10:00:00Z')

  await tickAt('2026-03-19T10:02:00Z')
  await tickAt('2026-03-20T10:01:00Z', 24 * 60)

  expect(await sent()).toBe(1)
})

test.for([
  ['an hour', '2026-03-20T09:00:00Z'],
  ['a day', '2026-03-19T10:00:00Z'],
  ['ten years', '2016-03-20T10:00:00Z'],
] as const)(
  'C2: the clock goes back by %s and comes again: nobody is told twice, nothing is forgotten',
  async ([, back]) => {
    await tickAt('2026-03-20T10:00:00Z')
    await tickAt(back)
    await tickAt('2026-03-20T10:02:00Z')
    expect(await sent()).toBe(1)

    // Counted from the ten years that came again at once, the hour is over.
    await tickAt('2026-03-27T10:00:00Z', 7 * 24 * 60)
    expect(await sent()).toBe(2)
  },
)

test('C2: after a leap nothing is destroyed for a day', async () => {
  const { db } = house.context
  await saveDraft(house.context, organisation, { token: undefined, answers: {}, hours: 1 })
  await db
    .update(drafts)
    .set({ expiresAt: '2026-03-05T00:00:00Z' })
    .where(eq(drafts.controllerId, organisation.controllerId))
  const left = async () => db.$count(drafts, eq(drafts.controllerId, organisation.controllerId))
  const before = await left()
  await tickAt('2026-03-18T10:00:00Z')
  expect(await left()).toBeLessThan(before)
  await saveDraft(house.context, organisation, { token: undefined, answers: {}, hours: 1 })
  await db
    .update(drafts)
    .set({ expiresAt: '2026-03-05T00:00:00Z' })
    .where(eq(drafts.controllerId, organisation.controllerId))

  await tickAt('2026-03-20T10:00:00Z')
  await tickAt('2026-03-21T09:59:00Z', 24 * 60 - 1)
  expect(await left()).toBe(1)

  await tickAt('2026-03-21T10:01:00Z', 2)
  expect(await left()).toBe(0)
})

test('C2: the desk says that reminders are held back', async () => {
  const now = new Date()
  const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * minuteMs).toISOString()
  await tickAt(days(-2))
  expect((await readDeskHealth(house.context.db, system('test'), 15)).heldByClock).toBe(false)

  await tickAt(days(0))

  expect((await readDeskHealth(house.context.db, system('test'), 15)).heldByClock).toBe(true)
})
