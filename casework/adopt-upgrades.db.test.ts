import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRedating, listRedatingLines } from '@/db/queries/redatings'
import { calendarDays, controllerRules, controllers, lawEditions } from '@/db/schema'
import { keepCalendar } from '@/db/writes/controller-rules'
import { currentEdition } from '@/domain/regimes/editions'
import type { Regime } from '@/domain/regimes/regime'
import { adoptUpgrades } from './adopt-upgrades'
import { holidaysAround } from './holidays'
import { runRedating } from './run-redating'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const report = (fault: unknown) => {
  throw fault
}

test('another reading of a law after an upgrade moves nothing by itself; it is listed for review', async () => {
  const form = await aController(house.context, { promiseDays: 90 })
  await judgedBy(form, { timeLimit: { value: { months: 2 }, source: 'an earlier reading' } })
  const reference = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  expect((await theCase(house.context, reference)).row.dueOn).toBe('2026-05-05')

  await adoptUpgrades({ ...house.context, today: '2026-03-06' }, report)
  expect((await theCase(house.context, reference)).deadline.dueOn).toBe('2026-05-05')
  const found = await findRedating(house.context.db, form.admin, form.controllerId)
  await runRedating(house.context, found?.id ?? '')
  const { lines } = await listRedatingLines(house.context.db, form.admin, found?.id ?? '')
  expect(lines).toMatchObject([{ reference, fromOn: '2026-05-05', toOn: '2026-04-07', because: ['reading'] }])
})

test('a rule from before there were editions is under the first that was kept, and an upgrade moves it by review alone', async () => {
  const form = await aController(house.context, { promiseDays: 90 })
  const laws = readingOfGdpr({ timeLimit: { value: { months: 2 }, source: 'the reading of that time' } })
  await house.context.db.insert(lawEditions).values({ id: 'first', laws, keptAt: '2020-01-01T00:00:00Z' })
  await adoptedBefore(form, { lawEditionId: null })
  const reference = await aRequest(house.context, form, { receivedOn: '2026-03-05' })
  await adoptUpgrades({ ...house.context, today: '2026-03-06' }, report)
  expect((await theCase(house.context, reference)).deadline.dueOn).toBe('2026-05-05')
  expect(await findRedating(house.context.db, form.admin, form.controllerId)).toMatchObject({ state: 'preparing' })
})

test('the laws of the code are kept before anything is compared with them', async () => {
  const empty = await testHouse()
  await adoptUpgrades({ ...empty.context, today: '2026-03-06' }, report)
  const kept = await empty.context.db.select().from(lawEditions)
  expect(kept.map(({ laws }) => laws.length)).toEqual([currentEdition().length])
  await empty.close()
})

test('other holidays after an upgrade make a new version of the rule, in which the own days stay', async () => {
  const form = await aController(house.context)
  await withCalendarOf(form, [
    { day: '2026-05-01', kind: 'holiday', name: 'Labour Day' },
    { day: '2029-12-24', kind: 'own', name: 'Office closed' },
  ])
  await adoptUpgrades({ ...house.context, today: '2026-03-06' }, report)
  const rules = await rulesOf(form)
  expect(rules.map(({ version }) => version)).toEqual([1, 2, 3])
  const days = await house.context.db
    .select()
    .from(calendarDays)
    .where(eq(calendarDays.calendarId, rules.at(-1)?.calendarId ?? ''))
  expect(days.map(({ day }) => day)).toEqual(expect.arrayContaining(['2026-03-08', '2026-04-06', '2029-12-24']))
})

test('holidays that are known for less than two years to come are known for longer afterwards, and move no day', async () => {
  const form = await aController(house.context)
  await withCalendarOf(form, holidaysUntil('2027'))
  await adoptUpgrades({ ...house.context, today: '2026-03-06' }, report)
  expect(await lastHolidayOf(form)).toBe('2032-12-26')
})

test('a day of one’s own far ahead is no holiday: those that end soon are known for longer all the same', async () => {
  const form = await aController(house.context)
  await withCalendarOf(form, [...holidaysUntil('2027'), { day: '2040-12-24', kind: 'own', name: 'Office closed' }])
  await adoptUpgrades({ ...house.context, today: '2026-03-06' }, report)
  expect(await lastHolidayOf(form)).toBe('2032-12-26')
})

test('holidays that reach far enough, and more years of them in the code, make no new version', async () => {
  const form = await aController(house.context)
  await withCalendarOf(form, [...holidaysUntil('2028'), { day: '2030-12-24', kind: 'own', name: 'Office closed' }])
  await adoptUpgrades({ ...house.context, today: '2026-03-06' }, report)
  expect(await rulesOf(form)).toHaveLength(2)
})

test('an upgrade that brings nothing, and each further look, change nothing', async () => {
  const form = await aController(house.context)
  await adoptUpgrades({ ...house.context, today: '2026-03-06' }, report)
  await adoptUpgrades({ ...house.context, today: '2026-03-07' }, report)
  expect(await rulesOf(form)).toHaveLength(1)
})

/** As if the rule had been adopted when the code read the GDPR in this other way. */
async function judgedBy(form: TestController, reading: Partial<Regime>): Promise<void> {
  const laws = readingOfGdpr(reading)
  const [edition] = await house.context.db.insert(lawEditions).values({ id: 'earlier', laws }).returning()
  await adoptedBefore(form, { lawEditionId: edition?.id ?? '' })
}

function readingOfGdpr(reading: Partial<Regime>): Regime[] {
  return currentEdition().map((law) => (law.id === 'eu-gdpr' ? { ...law, ...reading } : law))
}

/** The public holidays of Berlin as the code knows them, up to the end of a year. */
function holidaysUntil(year: string) {
  return holidaysAround('2026-03-06', 'DE-BE').filter(({ day }) => day.slice(0, 4) <= year)
}

async function lastHolidayOf(form: TestController) {
  const calendarId = (await rulesOf(form)).at(-1)?.calendarId ?? ''
  const days = await house.context.db.select().from(calendarDays).where(eq(calendarDays.calendarId, calendarId))
  const holidays = days.filter(({ kind }) => kind !== 'own').map(({ day }) => day)
  return holidays.sort().at(-1)
}

async function withCalendarOf(
  form: TestController,
  days: Omit<typeof calendarDays.$inferInsert, 'calendarId'>[],
): Promise<void> {
  const { db } = house.context
  const source = { holidayCountry: 'DE-BE', source: 'an earlier version' }
  const calendarId = await db.transaction((tx) => keepCalendar(tx, form.controllerId, source, days))
  await adoptedBefore(form, { calendarId })
}

async function adoptedBefore(form: TestController, instead: Partial<typeof controllerRules.$inferInsert>) {
  const { db } = house.context
  const [current] = await rulesOf(form)
  if (!current) throw new Error('No rule')
  const { id: _id, adoptedAt: _at, ...rule } = current
  const [kept] = await db
    .insert(controllerRules)
    .values({ ...rule, ...instead, version: 2 })
    .returning()
  const ruleId = kept?.id ?? ''
  await db.update(controllers).set({ ruleId }).where(eq(controllers.id, form.controllerId))
}

async function rulesOf({ controllerId }: TestController) {
  const { db } = house.context
  return db
    .select()
    .from(controllerRules)
    .where(eq(controllerRules.controllerId, controllerId))
    .orderBy(controllerRules.version)
}
