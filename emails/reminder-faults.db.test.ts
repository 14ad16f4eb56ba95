import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { assignRequest } from '@/casework/assign-request'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { tickOn } from '@/casework/testing/ticks'
import { membersOf } from '@/db/queries/members'
import { letters } from '@/db/schema'
import { system } from '@/domain/policies/actor'
import type { ReceivedMail } from './testing/mailbox'
import { PostOffice } from './testing/post-office'

/** Fourteen days before 4 April 2026, by when the promise of 30 days is kept. */
const receivedOn = '2026-03-05'
const day = '2026-03-20'

let house: TestHouse
let organisation: TestController
let office: PostOffice

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  organisation = await aController(house.context)
  office = await PostOffice.open()
})

afterEach(async () => {
  await house.context.db.update(letters).set({ state: 'cancelled' })
  await office.close()
})

afterAll(async () => house.close())

const deliver = () => office.courier(house.context).deliverDue()
const isReminder = ({ email }: ReceivedMail) => /^\[\d+ (?:due|late)/.test(email.subject ?? '')
const remindersTo = (address: string) => office.mailbox.lettersTo(address).filter(isReminder)
const named = ({ email }: ReceivedMail) => new Set(email.text?.match(/DSR-\d{4}-\d{4}-\d/g))

/** So many handlers, each with so many requests, and nothing but reminders to be sent; gives their addresses. */
async function handlersWith(
  requestsEach: number,
  handlers: number,
): Promise<{ address: string; references: string[] }[]> {
  const { context } = house
  const people: StaffActor[] = []
  for (let number = 0; number < handlers; number += 1)
    people.push(await aStaffMember(context, organisation, { role: 'handler' }))
  const addresses = new Map(
    (await membersOf(context.db, system('test'), organisation.controllerId)).map(({ userId, email }) => [
      userId,
      email,
    ]),
  )
  const given = people.map(({ userId }) => ({
    userId,
    address: addresses.get(userId) ?? '',
    references: [] as string[],
  }))
  for (let number = 0; number < requestsEach; number += 1)
    for (const { userId, references } of given) {
      const reference = await aRequest(context, organisation, {
        receivedOn,
        email: `person.${userId}.${number}@example.org`,
      })
      const admin = { ...context, actor: organisation.admin, today: receivedOn } as const
      expect(await assignRequest(admin, { reference }, { assigneeId: userId })).toMatchObject({ ok: true })
      references.push(reference)
    }
  await context.db.update(letters).set({ state: 'cancelled' })
  return given
}

test(
  'fifty requests of three people on one day: three mails, each reference in exactly one',
  { timeout: 90_000 },
  async () => {
    const [first, second, third] = await handlersWith(16, 3)
    const [more] = await handlersWith(2, 1)
    if (!first || !second || !third || !more) throw new Error('There are too few')
    const { context } = house
    const members = await membersOf(context.db, system('test'), organisation.controllerId)
    const assigneeId = members.find(({ email }) => email === third.address)?.userId
    for (const reference of more.references)
      await assignRequest({ ...context, actor: organisation.admin, today: receivedOn }, { reference }, { assigneeId })
    await context.db.update(letters).set({ state: 'cancelled' })

    await tickOn(context, day)
    await tickOn(context, day)
    await deliver()

    const mails = office.mailbox.mails.filter(isReminder)
    expect(mails.map(({ to }) => to).sort()).toEqual([[first.address], [second.address], [third.address]].sort())
    const references = mails.flatMap((mail) => [...named(mail)])
    expect(references).toHaveLength(50)
    expect(new Set(references).size).toBe(50)
    expect(mails.map((mail) => named(mail).size).sort()).toEqual([16, 16, 18])
  },
)

test.for(['550-at-rcpt', '554-at-end'] as const)(
  'M3: %s for one of twenty: the organisation gets the letter instead, and it is tried no more',
  { timeout: 60_000 },
  async (fault) => {
    const [refused, ...others] = await handlersWith(1, 20)
    office.mailbox.faultOf = ({ recipient }) => (recipient === refused?.address ? fault : undefined)
    await tickOn(house.context, day)

    await deliver()
    await tickOn(house.context, day)
    await deliver()

    expect(others.map(({ address }) => remindersTo(address).length)).toEqual(Array.from({ length: 19 }, () => 1))
    for (const address of ['privacy@lindenhof.example', 'office@lindenhof.example'])
      expect(remindersTo(address).map(named)).toEqual([new Set(refused?.references)])
    const mine = and(eq(letters.toAddress, refused?.address ?? ''), eq(letters.kind, 'deadline-reminder'))
    const kept = await house.context.db.select().from(letters).where(mine)
    expect(kept.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(['failed 1'])
  },
)

test('M3: a letter to a person that is refused for good: whoever has the request is told at the next tick', async () => {
  const [handler] = await handlersWith(1, 1)
  const reference = handler?.references[0] ?? ''
  const confirmation = and(eq(letters.kind, 'request-received'), eq(letters.controllerId, organisation.controllerId))
  await house.context.db.update(letters).set({ state: 'owed' }).where(confirmation)
  office.mailbox.faultOf = ({ recipient }) => (recipient.endsWith('@example.org') ? '550-at-rcpt' : undefined)
  await deliver()

  await tickOn(house.context, '2026-03-06')
  await tickOn(house.context, '2026-03-06')
  await deliver()

  const told = office.mailbox.lettersTo(handler?.address ?? '')
  expect(told.map((mail) => [...named(mail)])).toEqual([[reference]])
})

test('M9: reminders and their letters deleted by hand are derived again, and come once', async () => {
  const [handler] = await handlersWith(1, 1)
  await tickOn(house.context, day)
  await house.asOwner('delete from reminders')
  await house.asOwner(`delete from letters where kind = 'deadline-reminder' and state = 'owed'`)

  await tickOn(house.context, day)
  await tickOn(house.context, day)
  await deliver()

  expect(remindersTo(handler?.address ?? '')).toHaveLength(1)
})

test.for([
  ['with a lease that is over', `'2020-01-01T00:00:00Z'`],
  ['with no lease', 'null'],
] as const)('M9: a state set to sending by hand, %s: the letter comes once', async ([, lease]) => {
  const [handler] = await handlersWith(1, 1)
  await tickOn(house.context, day)
  await house.asOwner(
    `update letters set state = 'sending', lease_until = ${lease} where kind = 'deadline-reminder' and state = 'owed'`,
  )

  await deliver()

  expect(remindersTo(handler?.address ?? '')).toHaveLength(1)
})

test(
  'M8: two hundred reminders derived at one instant by eight at once: one row and one mail each',
  { timeout: 90_000 },
  async () => {
    const handlers = await handlersWith(10, 20)

    await Promise.all(Array.from({ length: 8 }, () => tickOn(house.context, day)))
    await deliver()

    expect(handlers.map(({ address }) => remindersTo(address).map((mail) => named(mail).size))).toEqual(
      Array.from({ length: 20 }, () => [10]),
    )
  },
)
