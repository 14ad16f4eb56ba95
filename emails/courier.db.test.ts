import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { amina, aRequest, theCase, theLetter } from '@/casework/testing/a-request'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { controllerOf } from '@/db/queries/outbox'
import { deliveryAttempts, letters, letterSecrets, sealedEntries } from '@/db/schema'
import { endLeases } from '@/db/writes/outbox'
import { oweToStaff } from './outbox'
import { PostOffice } from './testing/post-office'

let house: TestHouse
let organisation: TestController
let office: PostOffice

beforeAll(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
})

beforeEach(async () => {
  office = await PostOffice.open()
})

afterEach(async () => {
  office.mailbox.faultOf = () => undefined
  await house.context.db.update(letters).set({ nextAttemptAt: '2020-01-01T00:00:00Z' }).where(eq(letters.state, 'owed'))
  await endLeases(house.context.db)
  await office.courier(house.context).deliverDue()
  await office.close()
})

afterAll(async () => house.close())

const confirmationOf = (reference: string) => theLetter(house.context, reference, 'confirm-your-request')
const anUnconfirmedRequest = () => aRequest(house.context, organisation, { confirmed: false })

async function attemptsAt(letterId: string) {
  const rows = await house.context.db.select().from(deliveryAttempts).where(eq(deliveryAttempts.letterId, letterId))
  return rows.map(({ outcome, code }) => `${outcome} ${code}`)
}

async function owe(count: number): Promise<string[]> {
  const { db } = house.context
  const letter = await theLetter(house.context, await anUnconfirmedRequest(), 'confirm-your-request')
  const controller = await controllerOf(db, letter)
  const addresses = Array.from({ length: count }, (_, index) => `staff.${index}.${letter.id}@lindenhof.example`)
  await db.transaction(async (tx) => {
    for (const toAddress of addresses) {
      const props = { reference: 'DSR-2026-0042-7', dueOn: null, rights: ['access' as const] }
      await oweToStaff(tx, house.context, { request: null, controller }, { kind: 'assigned-to-you', toAddress, props })
    }
  })
  return addresses
}

describe('the mail server says 250', () => {
  test('the letter is sent, its request knows it, its secrets are gone, and the attempt is on record', async () => {
    const reference = await anUnconfirmedRequest()

    await office.courier(house.context).deliverDue()

    const letter = await confirmationOf(reference)
    expect(letter).toMatchObject({ state: 'sent', attempts: 1, leaseOwner: null })
    expect(letter.leftOn).not.toBeNull()
    const { file } = await theCase(house.context, reference)
    expect(file.history.filter(({ type }) => type === 'letterLeft').map(({ data }) => data)).toEqual([
      { letterId: letter.id, kind: 'confirm-your-request', how: 'accepted', eventSequence: null },
    ])
    expect(await house.context.db.select().from(letterSecrets).where(eq(letterSecrets.letterId, letter.id))).toEqual([])
    expect(await attemptsAt(letter.id)).toEqual(['sent 250'])
  })

  test('the person gets the link, and nothing of who asked or for what', async () => {
    await anUnconfirmedRequest()

    await office.courier(house.context).deliverDue()

    const [mail] = office.mailbox.lettersTo(amina.email)
    expect(mail?.email.text).toMatch(/https:\/\/rights\.example\/lindenhof-\d+\/confirm\/[\w-]{43}/)
    expect(mail?.raw).not.toMatch(/diallo(?!@example\.org)|2019|get a copy/i)
  })

  test('staff get the reference, the right and the days, a calendar, and nothing of the person', async () => {
    const reference = await anUnconfirmedRequest()

    await office.courier(house.context).deliverDue()

    const [mail, ...others] = office.mailbox.lettersTo('privacy@lindenhof.example')
    expect(others).toEqual([])
    expect(mail?.email.subject).toBe(`New request ${reference}, due 4 April 2026`)
    expect(mail?.email.attachments[0]?.mimeType).toBe('text/calendar')
    expect(JSON.stringify(mail?.email)).not.toMatch(/amina|diallo|2019/i)
  })
})

test('a worker that dies between the 250 and writing it down: the same letter comes again under the same Message-ID', async () => {
  const reference = await anUnconfirmedRequest()
  const dying = office.courier(house.context, { departed: () => new Promise(() => undefined) })
  const arrived = new Promise((resolve) =>
    office.mailbox.on('happened', () => office.mailbox.mails.length === 3 && resolve(0)),
  )
  void dying.deliverDue()
  await arrived
  expect((await confirmationOf(reference)).state).toBe('sending')
  await endLeases(house.context.db)

  await office.courier(house.context).deliverDue()

  const copies = office.mailbox.lettersTo(amina.email)
  expect(copies).toHaveLength(2)
  expect(new Set(copies.map(({ email }) => email.messageId)).size).toBe(1)
  expect(new Set(copies.map(({ email }) => `${email.date} ${email.text} ${email.html}`)).size).toBe(1)
  const { file } = await theCase(house.context, reference)
  expect(file.history.filter(({ type }) => type === 'letterLeft')).toHaveLength(1)
})

test('what is sent again is what was rendered first, whatever has changed; its keeping holds no secret', async () => {
  const { db } = house.context
  const reference = await anUnconfirmedRequest()
  let refusals = 0
  office.mailbox.faultOf = ({ recipient }) =>
    recipient === amina.email && (refusals += 1) <= 2 ? '451-at-end' : undefined
  const { id } = await confirmationOf(reference)
  let changed = false
  office.mailbox.on('happened', () => {
    if (!changed) void db.update(letters).set({ kind: 'request-withdrawn' }).where(eq(letters.id, id)).execute()
    changed = true
  })

  await office.courier(house.context).deliverDue()

  const [mail] = office.mailbox.lettersTo(amina.email)
  expect(mail?.email.subject).toBe(`Please confirm your request ${reference}`)
  const [letter] = await db.select().from(letters).where(eq(letters.id, id))
  expect(letter).toMatchObject({ kind: 'request-withdrawn', state: 'sent' })
  expect(letter?.attempts).toBeGreaterThan(1)
  expect(await db.select().from(sealedEntries).where(eq(sealedEntries.purpose, 'rendered'))).not.toEqual([])
})

test('a letter that waits to be posted is not mailed', async () => {
  const reference = await anUnconfirmedRequest()
  const { id } = await confirmationOf(reference)
  await house.context.db.update(letters).set({ state: 'by-hand' }).where(eq(letters.id, id))

  await office.courier(house.context).deliverDue()

  expect(office.mailbox.lettersTo(amina.email)).toEqual([])
})

test('550: the letter stays, failed for all to see, and is not tried again', async () => {
  const reference = await anUnconfirmedRequest()
  office.mailbox.faultOf = ({ recipient }) => (recipient === amina.email ? '550-at-rcpt' : undefined)

  const courier = office.courier(house.context)
  await courier.deliverDue()
  await courier.deliverDue()

  const letter = await confirmationOf(reference)
  expect(letter).toMatchObject({ state: 'failed', lastFault: '550 RCPT TO', attempts: 1 })
  expect(await attemptsAt(letter.id)).toEqual(['permanent 550 RCPT TO'])
  const { file } = await theCase(house.context, reference)
  expect(file.history.map(({ type }) => type)).toEqual(['received'])
})

test('550 for a member of staff: the notification addresses get the letter instead', async () => {
  const [address] = await owe(1)
  office.mailbox.faultOf = ({ recipient }) => (recipient === address ? '550-at-rcpt' : undefined)

  await office.courier(house.context).deliverDue()

  const assigned = office.mailbox.mails.filter(({ email }) => email.subject === 'DSR-2026-0042-7 is yours now')
  expect(assigned.map(({ to }) => to[0]).sort()).toEqual(['office@lindenhof.example', 'privacy@lindenhof.example'])
})

test('535: the channel stops at once, says why, and opens by itself', async () => {
  const addresses = await owe(8)
  const locked = await PostOffice.open({ signIn: { user: 'rightsdesk', password: 'harbour' } })
  locked.mailbox.takesSignIn = false
  const courier = locked.courier(house.context, { stoppedMs: 0 })

  await locked.courier(house.context).deliverDue()
  expect(locked.mailbox.attempts).toBe(0)
  expect(locked.mailbox.connections).toBeLessThanOrEqual(4)

  locked.mailbox.takesSignIn = true
  await courier.deliverDue()
  expect(addresses.filter((address) => locked.mailbox.lettersTo(address).length !== 1)).toEqual([])
  await locked.close()
})

test('two workers and 200 letters: 200 mails', { timeout: 90_000 }, async () => {
  const addresses = await owe(200)

  await Promise.all([office.courier(house.context).deliverDue(), office.courier(house.context).deliverDue()])

  expect(addresses.filter((address) => office.mailbox.lettersTo(address).length !== 1)).toEqual([])
  expect(new Set(office.mailbox.mails.map(({ email }) => email.messageId)).size).toBe(office.mailbox.mails.length)
})
