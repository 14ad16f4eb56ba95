import { and, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letters } from '@/db/schema'
import { PostOffice } from '@/emails/testing/post-office'
import { closeWithoutAnswer } from './close-without-answer'
import { aController, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { tickOn } from './testing/ticks'

let house: TestHouse
let organisation: TestController
let office: PostOffice

beforeEach(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
  office = await PostOffice.open()
})

afterEach(async () => {
  await office.close()
  await house.close()
})

const reminders = eq(letters.kind, 'deadline-reminder')

async function statesAfter(fault: '451-at-end' | undefined) {
  const { db } = house.context
  await db
    .update(letters)
    .set({ nextAttemptAt: '2020-01-01T00:00:00Z' })
    .where(and(reminders, eq(letters.state, 'owed')))
  office.mailbox.faultOf = () => fault
  const backOff = { firstSeconds: 3600, longestSeconds: 3600 }
  await office.courier(house.context, { backOff }).deliverDue()
  return (await db.select().from(letters).where(reminders)).map(({ state }) => state)
}

async function close(reference: string): Promise<void> {
  const admin = { ...house.context, actor: organisation.admin, today: '2026-03-20' } as const
  const because = { reason: 'duplicate', because: 'Asked twice.' }
  expect(await closeWithoutAnswer(admin, { reference }, because)).toMatchObject({ ok: true })
}

test('a reminder that waits leaves while one of its requests is open, and does not once all were closed', async () => {
  const first = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  const second = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await tickOn(house.context, '2026-03-20')
  expect(await statesAfter('451-at-end')).toEqual(['owed'])

  await close(first)
  expect(await statesAfter('451-at-end')).toEqual(['owed'])
  await close(second)

  expect(await statesAfter(undefined)).toEqual(['cancelled'])
})

test('nor does one that was never tried, because there was no way to a server', async () => {
  const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await tickOn(house.context, '2026-03-20')
  await house.context.db.update(letters).set({ owedAt: sql`now() - interval '2 days'` })
  await close(reference)

  expect(await statesAfter(undefined)).toEqual(['cancelled'])
})
