import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { controllersOf } from '@/db/queries/controllers'
import { deliveryAttempts, letters } from '@/db/schema'
import { system } from '@/domain/policies/actor'
import { oweToStaff } from './outbox'
import { PostOffice } from './testing/post-office'

let house: TestHouse
let office: PostOffice

beforeEach(async () => {
  house = await testHouse()
  await aController(house.context)
  office = await PostOffice.open()
})

afterEach(async () => {
  await office.close()
  await house.close()
})

/** A letter to a member of staff at which an attempt failed so many hours ago. */
async function failing(hoursAgo: number): Promise<{ id: string; address: string }> {
  const { context } = house
  const [controller] = await controllersOf(context.db, system('test'))
  if (!controller) throw new Error('There is no organisation')
  const address = `staff.${randomUUID()}@lindenhof.example`
  const letter = { kind: 'reply-arrived' as const, toAddress: address, props: { reference, dueOn: null } }
  const id = await context.db.transaction(async (tx) => oweToStaff(tx, context, { request: null, controller }, letter))
  await attempted(id, 'temporary', hoursAgo)
  return { id, address }
}

async function attempted(letterId: string, outcome: 'temporary' | 'sent', hoursAgo: number): Promise<void> {
  const at = sql`now() - make_interval(hours => ${hoursAgo})`
  await house.context.db.insert(deliveryAttempts).values({ letterId, attempt: 1, outcome, code: null, at })
}

/** One round of the courier, in which every server puts letters to `address` off. */
async function tryOnce(address: string): Promise<void> {
  office.mailbox.faultOf = ({ recipient }) => (recipient === address ? '450-at-rcpt' : undefined)
  await office.courier(house.context, { backOff: { firstSeconds: 3600, longestSeconds: 3600 } }).deliverDue()
}

async function again(id: string): Promise<void> {
  await house.context.db.update(letters).set({ nextAttemptAt: '2020-01-01T00:00:00Z' }).where(eq(letters.id, id))
}

async function stateOf(id: string) {
  const [letter] = await house.context.db.select().from(letters).where(eq(letters.id, id))
  return { state: letter?.state, isEscalated: letter?.escalatedAt !== null }
}

const reference = 'DSR-2026-0042-7'
const fallback = () => office.mailbox.mails.map(({ to }) => to[0]).sort()

test('after a day of failure the notification addresses get the letter as well, once, and it is still tried', async () => {
  const { id, address } = await failing(25)
  const other = await failing(1)

  await tryOnce(address)
  expect(fallback()).toEqual([other.address])
  await again(id)
  await tryOnce(address)
  await again(id)
  await tryOnce(address)

  expect(fallback()).toEqual(['office@lindenhof.example', 'privacy@lindenhof.example', other.address].sort())
  expect(await stateOf(id)).toEqual({ state: 'owed', isEscalated: true })
  await again(id)
  await tryOnce('nobody@lindenhof.example')
  expect(office.mailbox.lettersTo(address)).toHaveLength(1)
})

test('before the day is over nobody else is told', async () => {
  const { id, address } = await failing(23)
  await attempted(id, 'sent', 1)

  await tryOnce(address)

  expect(fallback()).toEqual([])
  expect(await stateOf(id)).toEqual({ state: 'owed', isEscalated: false })
})

test('while the mail server takes no letter at all, none more is owed: the desk says so, and each leaves by itself later', async () => {
  const { id, address } = await failing(60)

  await tryOnce(address)

  expect(await stateOf(id)).toEqual({ state: 'owed', isEscalated: false })
  await again(id)
  await tryOnce('nobody@lindenhof.example')
  expect(fallback()).toEqual([address])
})
