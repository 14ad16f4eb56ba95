import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { controllersOf } from '@/db/queries/controllers'
import { takePlaces } from '@/db/writes/pace'
import { system } from '@/domain/policies/actor'
import { oweToStaff } from './outbox'
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

async function owe(many: number): Promise<void> {
  const [controller] = await controllersOf(house.context.db, system('test'))
  if (!controller) throw new Error('There is no organisation')
  await house.context.db.transaction(async (tx) => {
    for (let index = 0; index < many; index += 1) {
      const props = { reference: 'DSR-2026-0042-7', dueOn: null }
      const toAddress = `staff.${randomUUID()}@lindenhof.example`
      await oweToStaff(tx, house.context, { request: null, controller }, { kind: 'reply-arrived', toAddress, props })
    }
  })
}

/** A timer may ring a millisecond before its time. */
const slackMs = 5

test('five a second and two workers: none of 16 letters leaves before its fifth of a second', async () => {
  await owe(16)
  const begunMs = performance.now()
  const arrivedMs: number[] = []
  office.mailbox.on('happened', () => arrivedMs.push(performance.now() - begunMs))
  const paced = () => office.courier(house.context, { perSecond: 5 }).deliverDue()

  await Promise.all([paced(), paced()])

  expect(arrivedMs).toHaveLength(16)
  expect(arrivedMs.map((atMs, index) => atMs - index * 200).filter((aheadMs) => aheadMs < -slackMs)).toEqual([])
})

test('places that nobody took are not saved up, and the next ones follow those that were given', async () => {
  const { db } = house.context
  const oneIn50Seconds = 1 / 50
  await db.execute(sql`update ticks set details = '{"freeFromMs": 0}' where name = 'pace'`)

  expect(await takePlaces(db, { count: 3, perSecond: oneIn50Seconds })).toBe(0)
  const second = await takePlaces(db, { count: 1, perSecond: oneIn50Seconds })
  const third = await takePlaces(db, { count: 1, perSecond: oneIn50Seconds })

  expect(Math.round(second / 50_000)).toBe(3)
  expect(Math.round(third / 50_000)).toBe(4)
})

test('a clock that was put back by a day holds up no letter', async () => {
  const { db } = house.context
  await db.execute(
    sql`update ticks set details = jsonb_build_object('freeFromMs', extract(epoch from now() + interval '1 day') * 1000)
    where name = 'pace'`,
  )

  expect(await takePlaces(db, { count: 1, perSecond: 1 })).toBe(0)
})
