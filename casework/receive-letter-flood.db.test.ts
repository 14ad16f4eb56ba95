import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letters, receivedLetters, requests } from '@/db/schema'
import { aController } from './testing/a-controller'
import { aMailbox } from './testing/a-mailbox'
import { anArrivedLetter } from './testing/an-arrived-letter'
import { type TestHouse, testHouse } from './testing/house'
import { tickOn } from './testing/ticks'

let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})

afterAll(async () => house.close())

test('of a flood of letters each becomes a draft, and from the twentieth within an hour reminders alone name them', async () => {
  const { db } = house.context
  const form = await aController(house.context)
  const mailbox = aMailbox(house, form)
  const ofForm = eq(letters.controllerId, form.controllerId)
  const ofKind = async (kind: 'request-arrived' | 'deadline-reminder') =>
    db
      .select()
      .from(letters)
      .where(and(ofForm, eq(letters.kind, kind)))
  const announced = async () => new Set((await ofKind('request-arrived')).map(({ requestId }) => requestId)).size
  const taken = []
  for (let each = 1; each <= 22; each += 1) taken.push(await mailbox.takenIn(anArrivedLetter()))
  expect(await announced()).toBe(19)
  const drafts = await db.select().from(requests).where(eq(requests.controllerId, form.controllerId))
  expect(drafts.filter(({ heldBecause }) => heldBecause === 'mailed-in')).toHaveLength(22)
  await tickOn(house.context, '2026-03-09')
  const reminders = await ofKind('deadline-reminder')
  for (const { reference } of taken) expect(JSON.stringify(reminders)).toContain(reference)
  await db.update(receivedLetters).set({ takenInAt: '2026-03-05T09:00:00.000Z' })
  await mailbox.takenIn(anArrivedLetter())
  expect(await announced()).toBe(20)
})
