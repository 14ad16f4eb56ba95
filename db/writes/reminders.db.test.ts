import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { rightsOf } from '../queries/reminders'
import { keepReminders } from './reminders'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(async () => desk.close())

test('whoever has twelve thousand steps to be reminded of has them all on record, each once', async () => {
  const { db } = desk.context
  const { id: requestId } = (await theCase(desk.context, await aRequest(desk.context, desk.form))).row
  const steps = Array.from({ length: 12_000 }, (_, place) => ({
    ...{ requestId, recipient: 'somebody', dueOn: '2026-04-04' as const, step: `late-${place}` },
  }))
  const keep = (some: typeof steps) => db.transaction((tx) => keepReminders(tx, some, '2026-04-05T08:00:00Z'))
  expect(new Set((await keep(steps)).map(({ step }) => step)).size).toBe(12_000)
  expect(await keep(steps.slice(-10))).toEqual([])
})

test('seventy thousand requests are asked for their rights', async () => {
  const ids = Array.from({ length: 70_000 }, () => randomUUID())
  expect((await rightsOf(desk.context.db, ids)).size).toBe(0)
})
