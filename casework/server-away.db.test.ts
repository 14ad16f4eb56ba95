import { and, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letters, users } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import type { ReceivedMail } from '@/emails/testing/mailbox'
import { PostOffice } from '@/emails/testing/post-office'
import { assignRequest } from './assign-request'
import { closeWithoutAnswer } from './close-without-answer'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { stepsOnRecord, tickOn } from './testing/ticks'

let house: TestHouse
let organisation: TestController
let handler: StaffActor
let office: PostOffice

beforeEach(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
  handler = await aStaffMember(house.context, organisation, { role: 'handler' })
  office = await PostOffice.open()
})

afterEach(async () => {
  await office.close()
  await house.close()
})

/** A request of this day that the handler has; its days are 26 March, 2, 8 and 9 April, then every working day. */
async function assigned(receivedOn: Day): Promise<string> {
  const { context } = house
  const reference = await aRequest(context, organisation, { receivedOn })
  const done = await assignRequest(
    { ...context, actor: handler, today: receivedOn },
    { reference },
    { assigneeId: handler.userId },
  )
  expect(done).toMatchObject({ ok: true })
  await context.db.update(letters).set({ state: 'cancelled' })
  return reference
}

/** One tick at noon, and one attempt at every letter that is due. */
async function passes(day: Day, { serverIsUp }: { serverIsUp: boolean }, perSecond = 10_000): Promise<void> {
  const { context } = house
  await tickOn(context, day)
  office.mailbox.faultOf = () => (serverIsUp ? undefined : '451-at-end')
  await context.db.update(letters).set({ nextAttemptAt: '2020-01-01T00:00:00Z' }).where(eq(letters.state, 'owed'))
  const slow = { firstSeconds: 3600, longestSeconds: 3600 }
  await office.courier(context, { backOff: slow, perSecond }).deliverDue()
}

/** The letters that whoever has the requests has got. */
async function texts(): Promise<string[]> {
  const [user] = await house.context.db.select().from(users).where(eq(users.id, handler.userId))
  return office.mailbox.lettersTo(user?.email ?? '').map(({ email }) => email.text ?? '')
}

test('M4: a server that was away for three days: each request comes once to each recipient, and at its most urgent', async () => {
  const references = [await assigned('2026-03-10'), await assigned('2026-03-10')]

  for (const day of ['2026-04-07', '2026-04-08', '2026-04-09'] as const) await passes(day, { serverIsUp: false })
  expect(await texts()).toEqual([])
  await passes('2026-04-10', { serverIsUp: true })

  expect(await texts()).toHaveLength(1)
  for (const reference of references) {
    expect((await texts())[0]).toContain(reference)
    // One for whoever has it, one for the manager, and the letter to the person.
    const steps = await stepsOnRecord(house.context, reference)
    expect(steps.filter((step) => !step.startsWith('('))).toEqual(['late-1', 'late-1', 'later-than-promised'])
  }
  await passes('2026-04-10', { serverIsUp: true })
  expect(await texts()).toHaveLength(1)
})

test('M4: what only an earlier letter said is said by the one that takes its place', async () => {
  const once = await assigned('2026-03-24')
  const daily = await assigned('2026-03-10')

  for (const day of ['2026-04-09', '2026-04-10'] as const) await passes(day, { serverIsUp: false })
  await passes('2026-04-13', { serverIsUp: true })

  expect(await texts()).toHaveLength(1)
  expect((await texts())[0]).toContain(once)
  expect((await texts())[0]).toContain(daily)
})

test('M4: a request that was closed meanwhile is not brought up', async () => {
  const { context } = house
  const closed = await assigned('2026-03-24')
  const open = await assigned('2026-03-10')
  await passes('2026-04-09', { serverIsUp: false })
  const ended = await closeWithoutAnswer(
    { ...context, actor: handler, today: '2026-04-10' },
    { reference: closed },
    { reason: 'duplicate', because: 'Asked twice.' },
  )
  expect(ended).toMatchObject({ ok: true })

  await passes('2026-04-10', { serverIsUp: true })

  expect(await texts()).toHaveLength(1)
  expect((await texts())[0]).toContain(open)
  expect((await texts())[0]).not.toContain(closed)
})

/** So many hours go by for all letters. */
async function later(hours: number): Promise<void> {
  const by = sql`make_interval(hours => ${hours})`
  await house.context.db.update(letters).set({ owedAt: sql`owed_at - ${by}`, owedSince: sql`owed_since - ${by}` })
}

test.for([
  ['refuses the sign-in', true],
  ['is not set', false],
] as const)(
  'M4: a mail server that %s for three days: what was never tried comes once, too',
  async ([_says, isSet]) => {
    const reference = await assigned('2026-03-10')
    const shut = await PostOffice.open({ signIn: { user: 'rightsdesk', password: 'harbour' } })
    shut.mailbox.takesSignIn = false
    const courier = shut.courier(house.context, { stoppedMs: 3_600_000 })
    for (const day of ['2026-04-07', '2026-04-08', '2026-04-09'] as const) {
      await tickOn(house.context, day)
      if (isSet) await courier.deliverDue()
      await later(24)
    }
    await shut.close()

    await passes('2026-04-10', { serverIsUp: true })

    expect(await texts()).toHaveLength(1)
    const steps = await stepsOnRecord(house.context, reference)
    expect(steps.filter((step) => !step.startsWith('('))).toEqual(['late-1', 'late-1', 'later-than-promised'])
  },
)

test('M4: whoever is put off day after day: the organisation is told after the first day, and of each day that comes', async () => {
  await assigned('2026-03-10')
  const [user] = await house.context.db.select().from(users).where(eq(users.id, handler.userId))
  office.mailbox.faultOf = ({ recipient }) => (recipient === user?.email ? '450-at-rcpt' : undefined)
  const courier = office.courier(house.context, { backOff: { firstSeconds: 3600, longestSeconds: 3600 } })
  const toldOn: number[] = []

  for (const day of ['2026-04-07', '2026-04-08', '2026-04-09'] as const) {
    await tickOn(house.context, day)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const waiting = and(eq(letters.state, 'owed'), eq(letters.kind, 'deadline-reminder'))
      await house.context.db.update(letters).set({ nextAttemptAt: '2020-01-01T00:00:00Z' }).where(waiting)
      await courier.deliverDue()
      await later(7)
    }
    toldOn.push(office.mailbox.lettersTo('office@lindenhof.example').filter(isReminder).length)
  }

  expect(toldOn).toEqual([0, 1, 2])
})

function isReminder({ email }: ReceivedMail): boolean {
  return /^\[\d+ (?:due|late)/.test(email.subject ?? '')
}

test('M4: what has piled up leaves no faster than it may', { timeout: 60_000 }, async () => {
  await house.context.db.execute(sql`update ticks set details = '{}' where name = 'pace'`)
  for (let person = 0; person < 12; person += 1) {
    handler = await aStaffMember(house.context, organisation, { role: 'handler' })
    await assigned('2026-03-10')
  }
  await passes('2026-04-08', { serverIsUp: false })
  const arrivedMs: number[] = []
  const begunMs = performance.now()
  office.mailbox.on('happened', ({ event }) => event === 'mail' && arrivedMs.push(performance.now() - begunMs))

  await passes('2026-04-08', { serverIsUp: true }, 10)

  expect(arrivedMs.length).toBeGreaterThanOrEqual(12)
  expect(arrivedMs.map((atMs, index) => atMs - index * 100).filter((aheadMs) => aheadMs < -5)).toEqual([])
})
