import { afterEach, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { testHouse } from '@/casework/testing/house'
import { openDelivery } from '@/emails/delivery'
import { Mailbox } from '@/emails/testing/mailbox'
import { compare, isAsItShouldBe } from './compare'
import { dueInTheMonth } from './due'
import { openRehearsal, type RehearsalHouse } from './house'
import { OwnAddresses, ownAddresses } from './own-addresses'
import { rehearseMonth } from './rehearse-month'
import { sendOneOfEach } from './send-one-of-each'

const aMonthMs = 180_000
/** The first hour at which staff are written to, and the hour at which people do something. */
const hours = ['08:00', '12:00']
const closers: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function aHouse(): Promise<RehearsalHouse> {
  const house = await openRehearsal('https://rehearsal.example')
  closers.push(() => house.close())
  return house
}

test('in a month every letter that is due arrives, each on its day', { timeout: aMonthMs }, async () => {
  const { lines, faults } = await rehearseMonth(await aHouse(), { hours })
  expect(faults).toEqual([])
  expect(lines.filter(({ missing, extra }) => missing.length + extra.length > 0)).toEqual([])
  expect(lines.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(49)
})

test('a letter that the mail server takes and loses is missed', { timeout: aMonthMs }, async () => {
  const { lines } = await rehearseMonth(await aHouse(), { hours, loses: (letter) => letter === 5 })
  expect(isAsItShouldBe(lines)).toBe(false)
  expect(lines.flatMap(({ on, kind, missing }) => missing.map((to) => `${on} ${kind} ${to}`))).toEqual([
    '2027-03-01 request-received anna@requester.example',
  ])
})

test('nothing arrives by itself: without the post all of it is missing', () => {
  expect(compare(dueInTheMonth, []).reduce((sum, { missing }) => sum + missing.length, 0)).toBe(49)
})

const organisation: OwnAddresses = {
  slug: 'lindenhof',
  language: 'de',
  addresses: ['privacy@lindenhof.example', 'office@lindenhof.example'],
  controller: {
    ...{ name: 'Lindenhof', email: null, telephone: null, postalAddress: null },
    officer: { name: null, email: null },
    authority: { name: null, address: null, url: null },
  },
}

async function wayOut() {
  const mailbox = await Mailbox.open()
  const delivery = openDelivery({ url: mailbox.url, allowInsecure: false, connections: 2 })
  closers.push(
    () => mailbox.close(),
    () => delivery.close(),
  )
  return {
    mailbox,
    delivery,
    mailFrom: 'rights@lindenhof.example',
    origin: 'https://rights.lindenhof.example',
    perSecond: 10_000,
  }
}

test('one of each kind goes to each own address, marked as a test, and to nobody else', async () => {
  const { mailbox, ...way } = await wayOut()
  expect(await sendOneOfEach(await aHouse(), organisation, way)).toEqual({ taken: 74, refused: [] })
  const recipients = mailbox.mails.flatMap(({ to }) => to)
  expect(recipients.filter((to) => to === 'privacy@lindenhof.example')).toHaveLength(37)
  expect(recipients.filter((to) => to === 'office@lindenhof.example')).toHaveLength(37)
  expect(recipients).toHaveLength(74)
  for (const { email } of mailbox.mails) {
    expect(email.subject).toMatch(/^\[Test\] \S/)
    expect(email.text).toContain('Dies ist ein Test. Wer Rightsdesk für Sie betreibt')
  }
  expect(new Set(mailbox.mails.map(({ email }) => email.subject)).size).toBeGreaterThan(30)
})

test('what the mail server refuses is told', async () => {
  const { mailbox, ...way } = await wayOut()
  mailbox.faultOf = ({ recipient }) => (recipient.startsWith('office') ? '550-at-rcpt' : undefined)
  const { taken, refused } = await sendOneOfEach(await aHouse(), organisation, way)
  expect(taken).toBe(37)
  expect(refused).toHaveLength(37)
  expect(refused[0]).toMatchObject({ kind: 'wording-test', state: 'failed' })
})

test('the own addresses of an organisation are those at which it is told of requests', async () => {
  const house = await testHouse()
  closers.push(() => house.close())
  const { slug } = await aController(house.context, { name: 'Lindenhof' })
  const all: OwnAddresses[] = []
  for await (const each of ownAddresses(house.context)) all.push(OwnAddresses.parse(each))
  expect(all).toMatchObject([
    { slug, language: 'en', addresses: ['privacy@lindenhof.example', 'office@lindenhof.example'] },
  ])
})
