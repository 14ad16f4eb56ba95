import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aController, aStaffMember, type TestController } from '@/casework/testing/a-controller'
import { amina, aRequest, theLetter } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { letters, requests } from '../schema'
import { PostOffice } from '@/emails/testing/post-office'
import { readHeldBack } from './held-back'
import { readMailChannel, readMailFigures } from './mail-health'

let house: TestHouse
let organisation: TestController
let reference: string

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  await house.context.db.update(letters).set({ state: 'cancelled' })
  organisation = await aController(house.context)
  reference = await aRequest(house.context, organisation, { confirmed: false })
})

afterAll(async () => house.close())

const heldBack = (actor = organisation.admin) =>
  readHeldBack(house.context.db, house.context.keyring, actor, organisation.controllerId)
const figures = (actor = organisation.admin) => readMailFigures(house.context.db, actor, organisation.controllerId)

async function putOff(fault: '450-at-rcpt' | undefined): Promise<void> {
  const office = await PostOffice.open()
  office.mailbox.faultOf = ({ recipient }) => (recipient === 'office@lindenhof.example' ? undefined : fault)
  await office.courier(house.context, { backOff: { firstSeconds: 3600, longestSeconds: 3600 } }).deliverDue()
  await office.close()
}

test('whom the server puts off is named with when it is tried again, and what has left is not', async () => {
  await putOff('450-at-rcpt')

  const rows = await heldBack()
  expect(
    rows.map(({ address, isStaff, letters: many, attempts, lastFault }) => [
      address,
      isStaff,
      many,
      attempts,
      lastFault,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['privacy@lindenhof.example', true, 1, 1, '450 RCPT TO'],
      [amina.email, false, 1, 1, '450 RCPT TO'],
    ]),
  )
  expect(rows).toHaveLength(2)
  for (const { nextAttemptAt, oldestOwedAt } of rows)
    expect(Date.parse(nextAttemptAt)).toBeGreaterThan(Date.parse(oldestOwedAt))
  expect(await figures()).toMatchObject({ owed: 2, retried: 2, escalated: 0, failed: 0, byHand: 0, sentInADay: 1 })
  expect(Date.parse((await figures())?.oldestOwedAt ?? '')).not.toBeNaN()
})

test('a person whose request this administrator may not see has no address here', async () => {
  await putOff('450-at-rcpt')
  const other = await aStaffMember(house.context, organisation, { role: 'handler' })
  await house.context.db
    .update(requests)
    .set({ readers: [other.userId] })
    .where(eq(requests.reference, reference))

  const people = (await heldBack()).filter(({ isStaff }) => !isStaff)
  expect(people.map(({ address, letters: many }) => [address, many])).toEqual([[null, 1]])
})

test('nothing of it for who does not manage the organisation', async () => {
  await putOff('450-at-rcpt')
  const manager = await aStaffMember(house.context, organisation, { role: 'manager' })
  const elsewhere = await aController(house.context)

  expect([await heldBack(manager), await heldBack(elsewhere.admin)]).toEqual([[], []])
  expect([await figures(manager), await figures(elsewhere.admin)]).toEqual([undefined, undefined])
  expect(await readMailChannel(house.context.db, manager)).toBeUndefined()
})

test('the channel says whether it is open, and when the server last took a letter', async () => {
  await putOff(undefined)

  const channel = await readMailChannel(house.context.db, organisation.admin)
  expect(channel).toMatchObject({ isOpen: true, code: null })
  const { sentAt } = await theLetter(house.context, reference, 'confirm-your-request')
  expect(Math.abs(Date.parse(channel?.lastSentAt ?? '') - Date.parse(sentAt ?? ''))).toBeLessThan(60_000)
})
