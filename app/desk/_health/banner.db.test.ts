import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { saveMailbox } from '@/casework/save-mailbox'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { readDeskHealth } from '@/db/queries/around-the-desk'
import { mailboxes, ticks } from '@/db/schema'
import { openDelivery } from '@/emails/delivery'
import { PostOffice } from '@/emails/testing/post-office'
import { readEnvironment } from '@/env'
import { oweDigest } from '../../testing/a-digest'
import { bannerFor, whereAllIsWell } from '../../testing/the-banner'
import { lateLetterMinutes, sentencesOf } from './banner'

let house: TestHouse
let organisation: TestController
let handler: StaffActor

const environment = readEnvironment({ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: 'rights@lindenhof.example' })

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  ;({ organisation, handler } = await whereAllIsWell(house.context))
})

afterAll(async () => house.close())

const banner = async (actor = handler) => bannerFor(house.context, actor)

async function ranMinutesAgo(name: string, minutes: number): Promise<void> {
  const lastRunAt = sql`now() - make_interval(mins => ${minutes})`
  await house.context.db.update(ticks).set({ lastRunAt }).where(eq(ticks.name, name))
}

test('while all goes well, nothing', async () => {
  await oweDigest(house.context, organisation)

  expect(await banner()).toEqual([])
})

describe('a part of the worker that stands still beside another that goes on', () => {
  test('reminders: the banner says when they were last derived', async () => {
    await ranMinutesAgo('tick', 25)

    expect(await banner()).toEqual([
      'Nobody is watching the clock: the worker last ran 25 minutes ago. Reminders and letters do not leave. ' +
        'Tell whoever runs this installation.',
    ])
  })

  test('letters: the banner says when they were last looked after', async () => {
    await ranMinutesAgo('mail', 25)

    expect(await banner()).toEqual([
      'Nobody takes letters to the mail server: the worker last looked after them 25 minutes ago. ' +
        'Tell whoever runs this installation.',
    ])
  })
})

describe('M6: what stops the way to the mail server is said within a second, and no longer once it is mended', () => {
  test('535: refused sign-in', { timeout: 60_000 }, async () => {
    await oweDigest(house.context, organisation)
    const office = await PostOffice.open({ signIn: { user: 'rightsdesk', password: 'harbour' } })
    office.mailbox.takesSignIn = false
    const ending = new AbortController()
    const courier = office.courier(house.context, { stoppedMs: 50 })
    const running = courier.run(ending.signal)

    const refused =
      'No letter leaves: the mail server refuses the user name or password (535 AUTH PLAIN). ' +
      'It is tried every five minutes. Tell whoever runs this installation.'
    await vi.waitFor(async () => expect(await banner()).toEqual([refused]), 25_000)
    office.mailbox.takesSignIn = true
    await vi.waitFor(async () => expect(await banner()).toEqual([]), 25_000)
    expect(office.mailbox.mails).toHaveLength(1)
    ending.abort()
    await running
    await office.close()
  })

  test.for([
    ['STARTTLS stripped', false],
    ['a certificate that nobody vouches for', true],
  ] as const)('%s: no word goes unencrypted', async ([_says, offersTls]) => {
    await oweDigest(house.context, organisation)
    const office = await PostOffice.open({ offersTls })
    // The same machine by a name that is not taken for it.
    const url = office.mailbox.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')
    const delivery = openDelivery({ url, allowInsecure: false, connections: 1 })

    await office.courier(house.context, { delivery }).deliverDue()

    expect((await banner()).map((said) => said.replace(/\([^)]+\)/, '(…)'))).toEqual([
      'No letter leaves: the mail server offers no encrypted connection that can be trusted (…), and nothing is sent ' +
        'without one. It is tried every five minutes. Tell whoever runs this installation.',
    ])
    expect(office.mailbox.attempts).toBe(0)
    delivery.close()
    await office.close()
  })
})

test('a mailbox that cannot be read is told of once it was tried three times, at its organisation alone', async () => {
  const { context } = house
  const elsewhere = await aStaffMember(context, await aController(context), { role: 'admin' })
  const saved = await saveMailbox({ ...context, actor: organisation.admin }, organisation.controllerId, {
    ...{ host: 'imap.lindenhof.example', port: '993', username: 'privacy', password: 'harbour', folder: 'INBOX' },
    replyAddress: '',
  })
  expect(saved).toMatchObject({ ok: true })
  const fails = async (failures: number) => context.db.update(mailboxes).set({ fault: 'connection', failures })

  await fails(2)
  expect(await banner()).toEqual([])
  await fails(3)

  expect(await banner()).toEqual([
    expect.stringMatching(
      /^Lindenhof Versand \d+: letters do not come in from the mailbox\. The server cannot be reached, or broke off\./,
    ),
  ])
  expect(await banner(elsewhere)).toEqual([])
})

test('C5: a database whose clock is not ours is told of from a minute on', async () => {
  const health = await readDeskHealth(house.context.db, handler, lateLetterMinutes)
  const said = (aheadSeconds: number) =>
    sentencesOf({ ...health, databaseMs: Date.now() + aheadSeconds * 1000 }, { environment })

  expect(said(55)).toEqual([])
  expect(said(120)).toEqual([
    'The clocks do not agree: the database is 120 seconds ahead of this machine. Days are counted by the database. ' +
      'Tell whoever runs this installation.',
  ])
  expect(said(-86_400)[0]).toContain('the database is 86,400 seconds behind this machine.')
})
