import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findReminderRule } from '@/db/queries/reminder-rules'
import { controllers, journal } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { usualReminders } from '@/domain/policies/reminder-rule'
import { assignRequest } from './assign-request'
import { saveReminderRule } from './save-reminder-rule'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { remindersOwed, tickOn } from './testing/ticks'

let house: TestHouse
let organisation: TestController
let handler: StaffActor

const usual = {
  answer: '14, 7, 3, 1, 0',
  acknowledgement: '14, 7, 3, 1, 0',
  'extension-notice': '14, 7, 3, 1, 0',
  'refusal-notice': '14, 7, 3, 1, 0',
  ...usualReminders.told,
  sendAt: '08:00',
  windowFrom: '08:00',
  windowTo: '18:00',
  stillHere: 'few',
}

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  organisation = await aController(house.context)
  handler = await aStaffMember(house.context, organisation, { role: 'handler' })
})

afterAll(async () => house.close())

const as = (actor: StaffActor, today: Day = '2026-03-06') => ({ ...house.context, actor, today })
const save = (input: object, actor = organisation.admin) =>
  saveReminderRule(as(actor), organisation.controllerId, { ...usual, ...input })
const rule = async () => findReminderRule(house.context.db, system('test'), organisation.controllerId)

test('what is saved is the next version; the same again is none, and nobody but an admin saves', async () => {
  expect(await rule()).toEqual({ version: 0, rule: usualReminders })
  expect(await save({})).toMatchObject({ ok: false, problems: [{ code: 'nothing-changed' }] })
  expect(await save({ answer: '3,10 , 3' })).toEqual({ ok: true })
  expect(await rule()).toMatchObject({ version: 1, rule: { ladders: { answer: [10, 3] } } })
  expect(await save({ answer: '10, 3' })).toMatchObject({ ok: false })
  expect(await save({ answer: '5' }, handler)).toMatchObject({ ok: false, problems: [{ code: 'not-permitted' }] })
  const written = await house.context.db
    .select({ details: journal.details })
    .from(journal)
    .where(eq(journal.what, 'reminders-set'))
  expect(written).toEqual([{ details: { version: 1 } }])
})

test.for([
  ['answer', { answer: '14, soon' }, 'reminder-days-not-valid'],
  ['answer', { answer: ' ' }, 'reminder-days-not-valid'],
  ['acknowledgement', { acknowledgement: '366' }, 'reminder-days-not-valid'],
  ['answer', { answer: '1,2,3,4,5,6,7,8,9,10,11' }, 'reminder-days-not-valid'],
  ['sendAt', { sendAt: '25:00' }, 'time-not-valid'],
  ['sendAt', { sendAt: '07:59' }, 'sending-window-not-valid'],
  ['sendAt', { windowTo: '08:00' }, 'sending-window-not-valid'],
  ['assignee', { assignee: 'never' }, 'choose-from-which-step'],
  ['officer', { officer: 'often' }, 'choose-from-which-step'],
] as const)('refused at its field: %s, %o', async ([field, input, code]) => {
  expect(await save(input)).toMatchObject({ ok: false, problems: [{ field, code }] })
  expect((await rule()).version).toBe(0)
})

test('the rule decides whom a tick writes to, on which day and at which hour', async () => {
  const { context } = house
  await context.db
    .update(controllers)
    .set({ officerEmail: 'dpo@lindenhof.example' })
    .where(eq(controllers.id, organisation.controllerId))
  await save({ answer: '10', sendAt: '09:30', manager: 'never', officer: '14' })
  const reference = await aRequest(context, organisation, { receivedOn: '2026-03-05' })
  await assignRequest(as(handler), { reference }, { assigneeId: handler.userId })
  const told = async () => (await remindersOwed(context, organisation)).map(({ toAddress }) => toAddress)

  await tickOn(context, '2026-03-25', '08:29:00Z')
  expect(await told()).toEqual([])
  await tickOn(context, '2026-03-25', '08:30:00Z')
  expect(await told()).toHaveLength(2)
  expect(await told()).toContain('dpo@lindenhof.example')
})

test('outside the window nothing is sent; the first tick inside it sends the most urgent of what is past', async () => {
  const { context } = house
  const reference = await aRequest(context, organisation, { receivedOn: '2026-03-05' })
  await assignRequest(as(handler), { reference }, { assigneeId: handler.userId })
  for (const [day, time] of [
    ['2026-03-20', '17:00:00Z'],
    ['2026-03-21', '11:00:00Z'],
    ['2026-03-22', '11:00:00Z'],
    ['2026-03-23', '06:59:00Z'],
  ] as const)
    await tickOn(context, day, time)
  expect(await remindersOwed(context, organisation)).toEqual([])
  await tickOn(context, '2026-03-23', '07:00:00Z')
  expect(await remindersOwed(context, organisation)).toHaveLength(1)
})
