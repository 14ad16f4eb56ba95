import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessLinks, letters, memberships } from '@/db/schema'
import type { LetterRow } from '@/db/queries/letters'
import { transaction } from '@/db/client'
import { oweToFallback } from '@/emails/fallback'
import { readLetter } from '@/emails/frozen-letter'
import { prepareMail } from '@/emails/prepare-mail'
import { assignRequest } from './assign-request'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { remindersOwed, tickOn } from './testing/ticks'

let house: TestHouse
let organisation: TestController
let handler: StaffActor

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  organisation = await aController(house.context)
  handler = await aStaffMember(house.context, organisation, { role: 'handler' })
})

afterAll(async () => house.close())

const offered = async () =>
  (await remindersOwed(house.context, organisation)).map(({ props }) => props.items.map(({ actions = [] }) => actions))
const remindersOf = async (): Promise<LetterRow[]> => {
  const rows = await house.context.db.select().from(letters).where(eq(letters.controllerId, organisation.controllerId))
  return rows.filter(({ kind }) => kind === 'deadline-reminder')
}

test('while nobody has a request, whoever is told can take it or let it rest', async () => {
  await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await tickOn(house.context, '2026-03-20')
  expect(await offered()).toEqual([[['assign', 'snooze']]])
})

test('whoever has it can let it rest; the manager told beside them can take it; a day before its day nothing rests', async () => {
  const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  const given = { ...house.context, actor: organisation.admin, today: '2026-03-06' as const }
  await assignRequest(given, { reference }, { assigneeId: handler.userId })
  await tickOn(house.context, '2026-03-20')
  expect(await offered()).toEqual([[['snooze']]])
  await tickOn(house.context, '2026-04-02')
  expect((await offered()).slice(1).sort()).toEqual([[[]], [['assign']]])
})

test('what is said of two days of one request in one letter can be done once', async () => {
  organisation = await aController(house.context, {
    ...{ regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US', timeZone: 'America/Los_Angeles' },
  })
  await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await tickOn(house.context, '2026-03-20', '18:00:00Z')
  expect(await offered()).toEqual([[['assign'], []]])
})

test('an address of the organisation, which is nobody, is offered nothing', async () => {
  await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await house.context.db
    .update(memberships)
    .set({ endedAt: '2026-03-06T00:00:00Z' })
    .where(eq(memberships.controllerId, organisation.controllerId))
  await tickOn(house.context, '2026-03-20')
  expect(await offered()).toEqual([[[]], [[]]])
})

test('the mail holds links that no row of the database and no page of the desk does', async () => {
  await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await tickOn(house.context, '2026-03-20')
  const [letter] = await remindersOf()
  if (!letter) throw new Error('No reminder')
  const mail = await prepareMail({ ...house.context, mailFrom: 'privacy@lindenhof.example' }, letter)
  const tokens = [...new Set(mail.html.match(/\/reminder\/[0-9a-f]{64}/g))]
  expect(tokens).toHaveLength(2)
  for (const token of tokens) expect(mail.text).toContain(token)
  const [kept] = await remindersOf()
  const links = await house.context.db
    .select()
    .from(accessLinks)
    .where(eq(accessLinks.userId, organisation.admin.userId))
  expect(links.map(({ purpose }) => purpose).sort()).toEqual(['assign', 'snooze'])
  for (const token of tokens) expect(JSON.stringify([kept, links])).not.toContain(token.slice(-64))
  expect((await readLetter(house.context, letter)).html).not.toMatch(/\/reminder\//)
})

test('where their mail server takes no letter, the organisation gets it without what is theirs to do', async () => {
  await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
  await tickOn(house.context, '2026-03-20')
  const [letter] = await remindersOf()
  if (!letter) throw new Error('No reminder')
  await transaction(house.context.db, (tx) => oweToFallback(tx, house.context, letter))
  const others = (await remindersOf()).filter(({ id }) => id !== letter.id)
  expect(others.map(({ toAddress }) => toAddress).sort()).toEqual([
    'office@lindenhof.example',
    'privacy@lindenhof.example',
  ])
  for (const other of others) {
    const mail = await prepareMail({ ...house.context, mailFrom: 'privacy@lindenhof.example' }, other)
    expect(mail.html).not.toContain('/reminder/')
  }
})
