import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assignRequest } from '@/casework/assign-request'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { nameReaders } from '@/casework/name-readers'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { tickOn } from '@/casework/testing/ticks'
import { controllers, letters, users } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import { PostOffice } from './testing/post-office'

/** Fourteen days before 4 April 2026, by when the promise of 30 days is kept. */
const receivedOn = '2026-03-05'
const day = '2026-03-20'

let house: TestHouse
let organisation: TestController
let handler: StaffActor
let office: PostOffice

beforeEach(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
  handler = await aStaffMember(house.context, organisation, { role: 'handler' })
  office = await PostOffice.open()
})

afterEach(async () => {
  await office.close()
  await house.close()
})

const addressOf = async ({ userId }: StaffActor) => {
  const [user] = await house.context.db.select().from(users).where(eq(users.id, userId))
  return user?.email ?? ''
}

async function signsInAs(actor: StaffActor, email: string): Promise<void> {
  await house.context.db.update(users).set({ email }).where(eq(users.id, actor.userId))
}

async function notifiedAt(...notificationAddresses: string[]): Promise<void> {
  await house.context.db
    .update(controllers)
    .set({ notificationAddresses })
    .where(eq(controllers.id, organisation.controllerId))
}

/** A request that the handler has, with nothing but reminders to be sent. */
async function assigned(from: Day = receivedOn): Promise<string> {
  const { context } = house
  const reference = await aRequest(context, organisation, { receivedOn: from })
  const admin = { ...context, actor: organisation.admin, today: from } as const
  expect(await assignRequest(admin, { reference }, { assigneeId: handler.userId })).toMatchObject({ ok: true })
  await context.db.update(letters).set({ state: 'cancelled' }).where(eq(letters.state, 'owed'))
  return reference
}

/** A tick at noon, of whose letters the reminders alone are to be sent. */
async function reminded(on: Day): Promise<void> {
  await tickOn(house.context, on)
  const isOther = and(eq(letters.state, 'owed'), ne(letters.kind, 'deadline-reminder'))
  await house.context.db.update(letters).set({ state: 'cancelled' }).where(isOther)
}

async function refusing(...addresses: string[]): Promise<void> {
  office.mailbox.faultOf = ({ recipient }) => (addresses.includes(recipient) ? '550-at-rcpt' : undefined)
  await office.courier(house.context).deliverDue()
}

const told = () =>
  office.mailbox.mails.map(({ to, email }) => `${to[0]} ${email.text?.match(/DSR-\d{4}-\d{4}-\d/)?.[0]}`).sort()

test('whoever has the request signs in with the first address of the organisation, however it is written: the second is told', async () => {
  await signsInAs(handler, 'privacy@lindenhof.example')
  await notifiedAt('Privacy@Lindenhof.example', 'office@lindenhof.example')
  const reference = await assigned()
  await reminded(day)

  await refusing('privacy@lindenhof.example', 'Privacy@Lindenhof.example')

  expect(told()).toEqual([`office@lindenhof.example ${reference}`])
})

test('nobody gets twice what they were told beside it', async () => {
  await aRequest(house.context, organisation, { receivedOn })
  const isOther = ne(letters.kind, 'request-arrived')
  await house.context.db.update(letters).set({ state: 'cancelled' }).where(isOther)

  await refusing('privacy@lindenhof.example')

  expect(office.mailbox.mails.map(({ to }) => to)).toEqual([['office@lindenhof.example']])
})

test('where no address of the organisation takes it either, whoever manages is told, once', async () => {
  const manager = await addressOf(await aStaffMember(house.context, organisation, { role: 'manager' }))
  const admin = await addressOf(organisation.admin)
  const reference = await assigned()
  await reminded(day)

  await refusing(await addressOf(handler), 'privacy@lindenhof.example', 'office@lindenhof.example')
  await refusing()

  expect(told()).toEqual([`${manager} ${reference}`, `${admin} ${reference}`].sort())
})

test('where everybody refuses it, each was tried once', async () => {
  const all = [await addressOf(handler), await addressOf(organisation.admin)]
  await assigned()
  await reminded(day)

  await refusing(...all, 'privacy@lindenhof.example', 'office@lindenhof.example')
  await refusing(...all, 'privacy@lindenhof.example', 'office@lindenhof.example')

  expect(told()).toEqual([])
  expect(office.mailbox.attempts).toBe(4)
})

test('of a confidential request those are told who are named for it, and of the others in the same letter the organisation', async () => {
  const { context } = house
  const named = await aStaffMember(context, organisation, { role: 'manager' })
  const confidential = await assigned()
  const open = await assigned()
  const input = { readers: [handler.userId, named.userId], managersRead: 'no', because: 'About a colleague.' }
  const given = await nameReaders(
    { ...context, actor: organisation.admin, today: receivedOn },
    { reference: confidential },
    input,
  )
  expect(given).toMatchObject({ ok: true })
  await context.db.update(letters).set({ state: 'cancelled' })
  await reminded(day)

  await refusing(await addressOf(handler))

  expect(told()).toEqual(
    [
      `${await addressOf(named)} ${confidential}`,
      `office@lindenhof.example ${open}`,
      `privacy@lindenhof.example ${open}`,
    ].sort(),
  )
})

test('what is put off takes the place of what was told before, and says what that alone said, unless it is over', async () => {
  const { context } = house
  const first = await assigned()
  const over = await assigned()
  const second = await assigned('2026-03-09')
  const puttingOff = async (...addresses: string[]) => {
    office.mailbox.faultOf = ({ recipient }) => (addresses.includes(recipient) ? '450-at-rcpt' : '550-at-rcpt')
    await office.courier(context, { backOff: { firstSeconds: 3600, longestSeconds: 3600 } }).deliverDue()
  }
  await reminded(day)
  await puttingOff('privacy@lindenhof.example', 'office@lindenhof.example')
  await closeWithoutAnswer(
    { ...context, actor: handler, today: '2026-03-24' },
    { reference: over },
    { reason: 'duplicate', because: 'Asked twice.' },
  )
  await reminded('2026-03-25')
  await puttingOff('privacy@lindenhof.example', 'office@lindenhof.example')

  await context.db.update(letters).set({ nextAttemptAt: '2020-01-01T00:00:00Z' }).where(isNotNull(letters.insteadOf))
  await refusing()

  const mails = office.mailbox.lettersTo('privacy@lindenhof.example')
  expect(mails.map(({ email }) => [first, second, over].filter((each) => email.text?.includes(each)))).toEqual([
    [first, second],
  ])
})
