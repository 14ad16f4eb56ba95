import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { latestMailTest } from '@/db/queries/mail-tests'
import { letters, users } from '@/db/schema'
import { PostOffice } from '@/emails/testing/post-office'
import { NotFound } from './errors'
import { sendTestMail } from './send-test-mail'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { type TestHouse, testHouse } from './testing/house'

let house: TestHouse
let organisation: TestController
let address: string

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  organisation = await aController(house.context)
  const [user] = await house.context.db.select().from(users).where(eq(users.id, organisation.admin.userId))
  address = user?.email ?? ''
})

afterAll(async () => house.close())

const asks = (actor: StaffActor) => sendTestMail({ ...house.context, actor }, organisation.controllerId)
const latest = () => latestMailTest(house.context.db, organisation.admin, organisation.controllerId)

test('the letter goes the way of all letters to whoever asked, and what the server said is known', async () => {
  const office = await PostOffice.open()
  expect(await latest()).toBeUndefined()

  expect(await asks(organisation.admin)).toMatchObject({ ok: true })
  expect(await latest()).toMatchObject({ toAddress: address, state: 'owed', attempt: null })
  await office.courier(house.context).deliverDue()

  expect(office.mailbox.lettersTo(address).map(({ email }) => email.subject)).toEqual(['A test of the mail'])
  expect(await latest()).toMatchObject({ state: 'sent', attempt: { outcome: 'sent', code: '250' } })
  await office.close()
})

test('what the server refuses is said, goes to nobody else, and another can be asked for', async () => {
  const office = await PostOffice.open()
  office.mailbox.faultOf = () => '550-at-rcpt'

  await asks(organisation.admin)
  await office.courier(house.context).deliverDue()

  expect(await latest()).toMatchObject({ state: 'failed', attempt: { outcome: 'permanent', code: '550 RCPT TO' } })
  office.mailbox.faultOf = () => undefined
  await asks(organisation.admin)
  await office.courier(house.context).deliverDue()
  expect(office.mailbox.mails.map(({ to }) => to)).toEqual([[address]])
  await office.close()
})

test('while one is on its way it is tried at once, and none is added', async () => {
  const { db } = house.context
  await asks(organisation.admin)
  await db.update(letters).set({ nextAttemptAt: '2199-01-01T00:00:00Z' }).where(eq(letters.kind, 'mail-test'))

  await asks(organisation.admin)

  const mine = (await db.select().from(letters)).filter(({ toAddress }) => toAddress === address)
  expect(mine).toHaveLength(1)
  expect(Date.parse(mine[0]?.nextAttemptAt ?? '')).toBeLessThan(Date.parse('2199-01-01'))
})

test('for administrators of the organisation alone', async () => {
  const manager = await aStaffMember(house.context, organisation, { role: 'manager' })
  const elsewhere = await aController(house.context)

  expect(await asks(manager)).toMatchObject({ problems: [{ code: 'not-permitted' }] })
  await expect(asks(elsewhere.admin)).rejects.toThrow(NotFound)
  expect(await latestMailTest(house.context.db, manager, organisation.controllerId)).toBeUndefined()
})
