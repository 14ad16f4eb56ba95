import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { unansweredStillHere } from '@/db/queries/still-here'
import { controllers, letters, stillHereChecks } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import { usualReminders } from '@/domain/policies/reminder-rule'
import type { StillHere } from '@/domain/policies/still-here'
import { insertReminderRule } from '@/db/writes/reminder-rules'
import { stillHereToken } from '@/db/sealing/mail-action'
import { confirmStillHere, sayStillHere } from './say-still-here'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { tickOn } from './testing/ticks'

let house: TestHouse
let organisation: TestController

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  organisation = await anOrganisationSince('2026-01-15T09:00:00Z')
})

afterAll(async () => house.close())

async function anOrganisationSince(openedAt: string): Promise<TestController> {
  const made = await aController(house.context)
  await house.context.db.update(controllers).set({ openedAt }).where(eq(controllers.id, made.controllerId))
  return made
}

async function questions() {
  const isTheirs = and(eq(letters.controllerId, organisation.controllerId), eq(letters.kind, 'still-here'))
  return house.context.db.select().from(letters).where(isTheirs).orderBy(asc(letters.owedAt))
}

const asked = async () => (await questions()).map(({ toAddress }) => toAddress?.split('@')[0])
const shown = async () =>
  (await unansweredStillHere(house.context.db, organisation.admin)).map(({ askedOn }) => askedOn)

async function ask(stillHere: StillHere) {
  await house.context.db.transaction(async (tx) =>
    insertReminderRule(tx, {
      controllerId: organisation.controllerId,
      version: 1,
      rule: { ...usualReminders, stillHere },
    }),
  )
}

/** Presses the button behind the link of a letter. */
async function press(place: number) {
  const letter = (await questions())[place]
  return sayStillHere(house.context, stillHereToken(house.context.keyring, letter?.id ?? ''))
}

const ticks = async (...days: Day[]) => {
  for (const day of days) await tickOn(house.context, day)
}

test('the first address is asked on the first working day of a month, inside the hours, once whatever restarts', async () => {
  await tickOn(house.context, '2026-02-01')
  await tickOn(house.context, '2026-02-02', '06:59:59Z')
  await tickOn(house.context, '2026-02-02', '17:00:01Z')
  expect(await asked()).toEqual([])
  await Promise.all(Array.from({ length: 8 }, () => tickOn(house.context, '2026-02-02')))
  await ticks('2026-02-02', '2026-02-03', '2026-02-13')
  expect(await asked()).toEqual(['privacy'])
})

test('nobody presses it for fourteen days: the other address is asked, once, and the desk says so until somebody does', async () => {
  await ticks('2026-02-02', '2026-02-13')
  expect([await asked(), await shown()]).toEqual([['privacy'], []])
  await Promise.all(Array.from({ length: 8 }, () => tickOn(house.context, '2026-02-16')))
  await ticks('2026-02-17')
  expect([await asked(), await shown()]).toEqual([['privacy', 'office'], ['2026-02-02']])
  expect((await questions()).map(({ props }) => (props as { unansweredSinceOn: Day }).unansweredSinceOn)).toEqual([
    null,
    '2026-02-02',
  ])

  await ticks('2026-03-02')
  expect([await asked(), await shown()]).toEqual([['privacy', 'office', 'privacy'], ['2026-02-02']])
  expect(await press(1)).toEqual({ ok: true })
  expect(await shown()).toEqual([])
  await ticks('2026-03-16', '2026-03-17')
  expect(await asked()).toHaveLength(3)
})

test('pressed in time, nobody else is asked; pressed again, it stays as it was said', async () => {
  await ticks('2026-02-02')
  expect(await press(0)).toEqual({ ok: true })
  const at = async () =>
    (
      await house.context.db
        .select()
        .from(stillHereChecks)
        .where(eq(stillHereChecks.controllerId, organisation.controllerId))
    ).map(({ answeredAt, answeredBy }) => [answeredBy, answeredAt])
  const before = await at()
  expect(before).toEqual([['first', expect.any(String)]])
  expect(await press(0)).toEqual({ ok: true })
  expect(await at()).toEqual(before)
  await ticks('2026-02-16', '2026-02-20')
  expect([await asked(), await shown()]).toEqual([['privacy'], []])
})

test('at the desk whoever works on requests says it; who only reads does not, and nobody of another organisation', async () => {
  await ticks('2026-02-02', '2026-02-16')
  const { context } = house
  const auditor = await aStaffMember(context, organisation, { role: 'auditor' })
  const handler = await aStaffMember(context, organisation, { role: 'handler' })
  const stranger = (await aController(context)).admin
  const { controllerId } = organisation
  expect(await confirmStillHere({ ...context, actor: auditor }, controllerId)).toMatchObject({ ok: false })
  await expect(confirmStillHere({ ...context, actor: stranger }, controllerId)).rejects.toThrow()
  expect(await unansweredStillHere(context.db, stranger)).toEqual([])
  expect(await shown()).toEqual(['2026-02-02'])
  expect(await confirmStillHere({ ...context, actor: handler }, controllerId)).toEqual({ ok: true })
  expect(await shown()).toEqual([])
})

test('an organisation with more than a request a month is not asked, unless it says so; one that says never is not', async () => {
  for (let count = 0; count < 13; count += 1)
    await aRequest(house.context, organisation, { email: `a${count}@example.org` })
  await ticks('2026-04-01')
  expect(await asked()).toEqual([])
  await ask('always')
  await ticks('2026-04-02')
  expect(await asked()).toEqual(['privacy'])

  organisation = await anOrganisationSince('2026-01-15T09:00:00Z')
  await ask('never')
  await ticks('2026-04-01', '2026-04-15')
  expect(await asked()).toEqual([])
})

test('switched off while it stands open, nothing is asked or said any more', async () => {
  await ticks('2026-02-02', '2026-02-16')
  await ask('never')
  await ticks('2026-02-17', '2026-03-02')
  expect([await asked(), await shown()]).toEqual([['privacy', 'office'], []])
})

test('nothing is asked in the month in which an organisation opened, and after an outage of months once', async () => {
  await ticks('2026-01-20')
  expect(await asked()).toEqual([])
  await ticks('2026-06-24')
  expect(await asked()).toEqual(['privacy'])
})

test('a link that nobody was given says nothing, nor does one that is too old', async () => {
  await ticks('2026-02-02')
  await house.context.db.update(stillHereChecks).set({ createdAt: '2026-01-01T00:00:00Z' })
  expect(await press(0)).toMatchObject({ ok: false })
  expect(await sayStillHere(house.context, 'guess')).toMatchObject({ ok: false })
})
