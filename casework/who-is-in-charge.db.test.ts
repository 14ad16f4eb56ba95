import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { letters as outbox, users } from '@/db/schema'
import { insertReminderRule } from '@/db/writes/reminder-rules'
import type { Day } from '@/domain/calendar/days'
import { requester } from '@/domain/policies/actor'
import { type ReminderRule, usualReminders } from '@/domain/policies/reminder-rule'
import type { LetterKind } from '@/domain/requests/letters'
import { assignRequest } from './assign-request'
import { barMember } from './bar-member'
import { closeWithoutAnswer } from './close-without-answer'
import { fileMessage } from './file-message'
import { nameReaders } from './name-readers'
import { receiveMessage } from './receive-message'
import { recordAbsence } from './record-absence'
import { saveTeam } from './save-team'
import { aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, letters, theCase, theLetter } from './testing/a-request'
import { aSystem, aTask } from './testing/a-system'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'

let desk: Desk
let deputy: StaffActor
let manager: StaffActor
const today: Day = '2026-03-09'

beforeAll(async () => {
  desk = await aDesk()
  deputy = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  const member = { controllerId: desk.form.controllerId, userId: desk.handler.userId }
  const away = { what: 'away', fromOn: '2020-01-01', untilOn: '2999-12-31', deputyId: deputy.userId }
  expect(await recordAbsence({ ...desk.context, actor: desk.handler }, member, away)).toEqual({ ok: true })
})

let version = 0

beforeEach(async () => tells({}))

afterAll(async () => desk.close())

async function tells(told: Partial<ReminderRule['told']>): Promise<void> {
  version += 1
  const rule = {
    ...usualReminders,
    told: { ...usualReminders.told, manager: 'never', officer: 'never', ...told } as const,
  }
  await desk.context.db.transaction(async (tx) =>
    insertReminderRule(tx, { controllerId: desk.form.controllerId, version, rule }),
  )
}

async function assigned(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', assignRequest, reference, { assigneeId: desk.handler.userId }, desk.form.admin)
  return reference
}

/** The addresses of the organisation that were told of a reply. */
async function organisationTold(reference: string): Promise<string[]> {
  const all = await letters(desk.context, reference)
  const own = ['office@lindenhof.example', 'privacy@lindenhof.example']
  const told = all.flatMap(({ kind, toAddress }) => (kind === 'reply-arrived' && toAddress ? [toAddress] : []))
  return told.filter((address) => own.includes(address)).sort()
}

async function writes(reference: string): Promise<void> {
  const { row } = await theCase(desk.context, reference)
  const person = { ...desk.context, actor: requester(row.id), today }
  expect(await receiveMessage(person, { reference }, { text: 'Any news?' })).toMatchObject({ ok: true })
}

/** Who was sent letters of a kind about a request, each once. */
async function told(reference: string, kind: LetterKind): Promise<StaffActor[]> {
  const { row } = await theCase(desk.context, reference)
  const rows = await desk.context.db
    .select({ userId: users.id })
    .from(outbox)
    .innerJoin(users, eq(users.email, outbox.toAddress))
    .where(and(eq(outbox.requestId, row.id), eq(outbox.kind, kind)))
  const ids = rows.map(({ userId }) => userId)
  return [desk.handler, deputy, manager, desk.form.admin].filter(({ userId }) => ids.includes(userId))
}

async function undelivered(reference: string): Promise<void> {
  const { id } = await theLetter(desk.context, reference, 'confirm-your-request')
  await desk.context.db.update(outbox).set({ state: 'failed' }).where(eq(outbox.id, id))
}

test('of a search that is not answered the deputy hears, unless the rule says never', async () => {
  const systemId = await aSystem(desk.context, desk.form)
  const staff = { ...desk.context, actor: desk.form.admin, today }
  const days = ['2026-03-17', '2026-03-20', '2026-03-23'] as const
  const both = await assigned()
  await aTask(staff, both, systemId)
  for (const day of days) await tickOn(desk.context, day)
  expect(await told(both, 'search-task-late')).toEqual([desk.handler, deputy])
  await tells({ deputy: 'never' })
  const one = await assigned()
  await aTask(staff, one, systemId)
  for (const day of days) await tickOn(desk.context, day)
  expect(await told(one, 'search-task-late')).toEqual([desk.handler])
})

test('so it is with what is owed after a request was closed', async () => {
  for (const [rule, people] of [
    ['first', [desk.handler, deputy]],
    ['never', [desk.handler]],
  ] as const) {
    await tells({ deputy: rule })
    const reference = await assigned()
    const closing = { reason: 'duplicate', because: 'Asked twice.' }
    await desk.does(today, closeWithoutAnswer, reference, closing, desk.form.admin)
    const message = { text: 'And now?', on: today, channel: 'telephone' }
    await desk.does(today, fileMessage, reference, message, desk.form.admin)
    await tickOn(desk.context, '2026-03-16')
    const before = await told(reference, 'reply-arrived')
    expect(before).toEqual(people)
  }
})

test('of a reply whoever has the request hears, and their deputy unless the rule says never', async () => {
  for (const [rule, people] of [
    ['first', [desk.handler, deputy]],
    ['never', [desk.handler]],
  ] as const) {
    await tells({ deputy: rule })
    const reference = await assigned()
    await writes(reference)
    expect([await told(reference, 'reply-arrived'), await organisationTold(reference)]).toEqual([people, []])
  }
})

test('while nobody has it, all who manage hear of a reply, and its team, and the addresses of the organisation', async () => {
  const addresses = ['office@lindenhof.example', 'privacy@lindenhof.example']
  const reference = await aRequest(desk.context, desk.form)
  await writes(reference)
  expect(await told(reference, 'reply-arrived')).toEqual([manager, desk.form.admin])
  expect(await organisationTold(reference)).toEqual(addresses)
  const team = { name: 'Human resources', userIds: [deputy.userId] }
  const saved = await saveTeam({ ...desk.context, actor: desk.form.admin }, desk.form, team)
  if (!saved.ok) throw new Error('No team')
  const withTeam = await aRequest(desk.context, desk.form)
  await desk.does(today, assignRequest, withTeam, { assigneeId: '', teamId: saved.teamId }, desk.form.admin)
  await writes(withTeam)
  expect(await told(withTeam, 'reply-arrived')).toEqual([deputy, manager, desk.form.admin])
})

test('of a request that not everybody may see, nobody hears of a reply who does not, and no address of the organisation', async () => {
  const barred = await aRequest(desk.context, desk.form)
  const conflict = { userId: manager.userId, because: 'Her brother asks.' }
  await desk.does(today, barMember, barred, conflict, desk.form.admin)
  await writes(barred)
  const confidential = await aRequest(desk.context, desk.form)
  await desk.does(today, nameReaders, confidential, { readers: [desk.form.admin.userId] }, desk.form.admin)
  await writes(confidential)
  for (const reference of [barred, confidential]) {
    expect(await told(reference, 'reply-arrived')).toEqual([desk.form.admin])
    expect(await organisationTold(reference)).toEqual([])
  }
})

test('that a letter cannot be delivered is told to whoever has the request, and to others once the rule names them', async () => {
  await tells({ deputy: 'never', manager: '1' })
  const early = await assigned()
  await undelivered(early)
  await tickOn(desk.context, '2026-03-24')
  expect(await told(early, 'letter-not-delivered')).toEqual([desk.handler])
  const late = await assigned()
  await undelivered(late)
  await tickOn(desk.context, '2026-04-07')
  expect(await told(late, 'letter-not-delivered')).toEqual([desk.handler, manager, desk.form.admin])
})
