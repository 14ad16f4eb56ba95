import { eq, ne, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theLetter } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { letters, users } from '@/db/schema'
import { oweDigest } from '../../testing/a-digest'
import { bannerFor, whereAllIsWell } from '../../testing/the-banner'

let house: TestHouse
let organisation: TestController
let handler: StaffActor

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  ;({ organisation, handler } = await whereAllIsWell(house.context))
})

afterAll(async () => house.close())

const banner = async (actor = handler) => bannerFor(house.context, actor)

describe('letters that do not leave', () => {
  const longAgo = sql`now() - interval '16 minutes'`
  const oneLetter = 'One letter has not left for more than 15 minutes.'

  test('one about no request in particular is told of to everybody there, and to nobody elsewhere', async () => {
    const elsewhere = await aStaffMember(house.context, await aController(house.context), { role: 'admin' })
    await oweDigest(house.context, organisation)
    expect(await banner()).toEqual([])
    await house.context.db.update(letters).set({ owedAt: longAgo }).where(eq(letters.state, 'owed'))

    expect(await banner()).toEqual([oneLetter])
    expect(await banner(elsewhere)).toEqual([])
  })

  test('one about a request is told of to those who see it', async () => {
    const elsewhere = await aStaffMember(house.context, await aController(house.context), { role: 'admin' })
    const reference = await aRequest(house.context, organisation, { confirmed: false })
    const { id } = await theLetter(house.context, reference, 'confirm-your-request')
    await house.context.db.update(letters).set({ state: 'cancelled' }).where(ne(letters.id, id))
    await house.context.db.update(letters).set({ owedAt: longAgo }).where(eq(letters.id, id))

    expect(await banner()).toEqual([oneLetter])
    expect(await banner(elsewhere)).toEqual([])
  })
})

describe('a letter to staff about no request in particular that was refused for good', () => {
  const sentence = (letters: string) =>
    `The mail server refused ${letters} to people who work here, such as a reminder: look whether their addresses are right.`

  const refuseAt = async (toAddress: string) => {
    await oweDigest(house.context, organisation)
    await house.context.db.update(letters).set({ state: 'failed', toAddress }).where(eq(letters.state, 'owed'))
  }

  test('stands at the desk of everybody there as long as that address is written to, however it is written', async () => {
    const elsewhere = await aStaffMember(house.context, await aController(house.context), { role: 'admin' })
    const [user] = await house.context.db.select().from(users).where(eq(users.id, handler.userId))
    await refuseAt(user?.email ?? '')
    expect(await banner()).toEqual([sentence('a letter')])
    await refuseAt('Privacy@Lindenhof.example')

    expect(await banner()).toEqual([sentence('2 letters')])
    expect(await banner(elsewhere)).toEqual([])

    await house.context.db
      .update(users)
      .set({ disabledAt: sql`now()` })
      .where(eq(users.id, handler.userId))
    expect(await banner()).toEqual([sentence('a letter')])
  })

  test('is not told of where nobody is written to at that address, or after a month', async () => {
    await refuseAt('gone@lindenhof.example')
    await refuseAt('privacy@lindenhof.example')
    await house.context.db.update(letters).set({ owedAt: sql`now() - interval '32 days'` })

    expect(await banner()).toEqual([])
  })
})
