import { randomUUID } from 'node:crypto'
import { eq, isNotNull, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { controllersOf } from '@/db/queries/controllers'
import { letters, users } from '@/db/schema'
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

/** A letter to a member of staff that has waited for so many hours and was tried once. */
async function waiting(hours: number): Promise<{ id: string; address: string }> {
  const { context } = house
  const [controller] = await controllersOf(context.db, system('test'))
  if (!controller) throw new Error('There is no organisation')
  const address = `staff.${randomUUID()}@lindenhof.example`
  const letter = { kind: 'reply-arrived' as const, toAddress: address, props: { reference: randomUUID(), dueOn: null } }
  const id = await context.db.transaction(async (tx) => oweToStaff(tx, context, { request: null, controller }, letter))
  const owedAt = sql`now() - make_interval(hours => ${hours})`
  await context.db.update(letters).set({ owedAt, attempts: 1 }).where(eq(letters.id, id))
  return { id, address }
}

/** One round of the courier, in which the server puts letters to these addresses off. */
async function tryOnce(...addresses: string[]): Promise<void> {
  office.mailbox.faultOf = ({ recipient }) => (addresses.includes(recipient) ? '450-at-rcpt' : undefined)
  await deliver()
}

const deliver = () => office.courier(house.context, { backOff }, { greeting: 200 }).deliverDue()
const backOff = { firstSeconds: 3600, longestSeconds: 3600 }

async function again(id: string): Promise<void> {
  await house.context.db.update(letters).set({ nextAttemptAt: '2020-01-01T00:00:00Z' }).where(eq(letters.id, id))
}

async function stateOf(id: string) {
  const [letter] = await house.context.db.select().from(letters).where(eq(letters.id, id))
  return { state: letter?.state, isEscalated: letter?.escalatedAt !== null }
}

const others = ['office@lindenhof.example', 'privacy@lindenhof.example']
const told = () => office.mailbox.mails.map(({ to }) => to[0]).sort()

test('after a day the notification addresses get the letter as well, once, whatever else is written; it is still tried', async () => {
  const { id, address } = await waiting(25)

  for (let round = 0; round < 3; round += 1) {
    await tryOnce(address)
    await again(id)
  }

  expect(told()).toEqual(others)
  expect(await stateOf(id)).toEqual({ state: 'owed', isEscalated: true })
  await tryOnce()
  expect(office.mailbox.lettersTo(address)).toHaveLength(1)
})

test('before the day is over nobody else is told', async () => {
  const { id, address } = await waiting(23)

  await tryOnce(address)

  expect(told()).toEqual([])
  expect(await stateOf(id)).toEqual({ state: 'owed', isEscalated: false })
})

test('while the mail server says nothing at all, none more is owed; when it is back and puts this one off, the others are told', async () => {
  const { id, address } = await waiting(60)
  office.mailbox.greets = () => false
  await deliver()
  expect(await stateOf(id)).toEqual({ state: 'owed', isEscalated: false })

  office.mailbox.greets = () => true
  await again(id)
  await tryOnce(address)
  await tryOnce(address)

  expect(told()).toEqual(others)
})

test('while letters to the others are put off as well, none more is owed to them; they are told once they get letters again', async () => {
  const first = await waiting(30)
  const everybody = (await house.context.db.select().from(users)).map(({ email }) => email)
  await tryOnce(first.address, ...others, ...everybody)
  const second = await waiting(30)
  const addresses = [first.address, second.address]

  for (let round = 0; round < 3; round += 1) {
    await tryOnce(...addresses, ...others, ...everybody)
    await again(second.id)
  }
  expect(await copiesTo()).toEqual([...others, ...everybody].sort())
  await house.context.db.update(letters).set({ nextAttemptAt: '2020-01-01T00:00:00Z' }).where(eq(letters.state, 'owed'))
  await tryOnce(...addresses)

  expect(told()).toEqual([...others, ...everybody].sort())
  expect(await stateOf(second.id)).toEqual({ state: 'owed', isEscalated: true })
})

async function copiesTo() {
  const copies = await house.context.db.select().from(letters).where(isNotNull(letters.insteadOf))
  return copies.map(({ toAddress }) => toAddress).sort()
}
