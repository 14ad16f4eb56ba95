import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { count, eq, inArray } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { controllersOf } from '@/db/queries/controllers'
import { deliveryAttempts, letters } from '@/db/schema'
import { system } from '@/domain/policies/actor'
import { oweToStaff } from './outbox'
import type { AttemptFault } from './testing/mailbox'
import { PostOffice } from './testing/post-office'

let house: TestHouse
let office: PostOffice

beforeAll(async () => {
  house = await testHouse()
  await aController(house.context)
})

beforeEach(async () => {
  office = await PostOffice.open()
})

afterEach(async () => office.close())
afterAll(async () => house.close())

async function owe(many: number): Promise<string[]> {
  const [controller] = await controllersOf(house.context.db, system('test'))
  if (!controller) throw new Error('There is no organisation')
  const addresses = Array.from({ length: many }, (_, index) => `staff.${index}.${randomUUID()}@lindenhof.example`)
  await house.context.db.transaction(async (tx) => {
    for (const toAddress of addresses) {
      const props = { reference: 'DSR-2026-0042-7', dueOn: null }
      await oweToStaff(tx, house.context, { request: null, controller }, { kind: 'reply-arrived', toAddress, props })
    }
  })
  return addresses
}

const copiesFor = (addresses: string[]) => addresses.map((address) => office.mailbox.lettersTo(address).length)
const seeded = (number: number) => (number * 2_654_435_761) % 100

test('M1: a server that fails three of ten attempts: none missing, none extra', { timeout: 60_000 }, async () => {
  const addresses = await owe(60)
  const plan: AttemptFault[] = ['450-at-rcpt', 'drop-in-data', '451-at-end']
  let failed = 0
  office.mailbox.faultOf = ({ number }) => {
    const fault = seeded(number) < 30 ? plan[number % plan.length] : undefined
    if (fault) failed += 1
    return fault
  }

  await office.courier(house.context).deliverDue()

  expect(new Set(copiesFor(addresses))).toEqual(new Set([1]))
  expect(failed).toBeGreaterThan(10)
})

test(
  'M2: answers that get lost: none missing, each extra copy is one that was counted, and all share a Message-ID',
  { timeout: 60_000 },
  async () => {
    const { db } = house.context
    const addresses = await owe(40)
    office.mailbox.faultOf = ({ number }) => (seeded(number) < 20 ? 'accept-then-drop' : undefined)

    await office.courier(house.context).deliverDue()

    const copies = copiesFor(addresses)
    const extra = copies.reduce((sum, each) => sum + each, 0) - addresses.length
    expect(Math.min(...copies)).toBe(1)
    expect(extra).toBeGreaterThan(3)
    const mine = db.select({ id: letters.id }).from(letters).where(inArray(letters.toAddress, addresses))
    const [counted] = await db
      .select({ attempts: count() })
      .from(deliveryAttempts)
      .where(eq(deliveryAttempts.outcome, 'ambiguous'))
    expect(counted?.attempts).toBe(extra)
    expect(new Set(office.mailbox.mails.map(({ email }) => email.messageId)).size).toBe((await mine).length)
  },
)

test(
  'M5: one recipient whose server hangs holds up nobody else, and its letter is not called sent',
  { timeout: 60_000 },
  async () => {
    const { db } = house.context
    const addresses = await owe(12)
    const [hanging = '', ...others] = addresses
    let hangs = true
    office.mailbox.faultOf = ({ recipient }) => (hangs && recipient === hanging ? 'accept-then-silence' : undefined)

    const delivering = office.courier(house.context, {}, { silence: 3000 }).deliverDue()
    while (others.some((address) => office.mailbox.lettersTo(address).length === 0)) await setTimeout(20)

    const [letter] = await db.select().from(letters).where(eq(letters.toAddress, hanging))
    expect(letter?.state).toBe('sending')
    hangs = false
    await delivering
    const [later] = await db.select().from(letters).where(eq(letters.toAddress, hanging))
    expect(later).toMatchObject({ state: 'sent', messageId: letter?.messageId })
  },
)

test('leases that run out while their worker lives are not taken by that worker again', async () => {
  const addresses = await owe(12)

  await office.courier(house.context, { leaseSeconds: 0 }).deliverDue()

  expect(new Set(copiesFor(addresses))).toEqual(new Set([1]))
  const rows = await house.context.db.select().from(letters).where(inArray(letters.toAddress, addresses))
  expect(new Set(rows.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['sent 1']))
})
