import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGrants } from '@/db/accounts/staff'
import { countQueue, listQueue } from '@/db/queries/queue'
import { linksOf } from '@/db/queries/related-requests'
import { usualReminders } from '@/domain/policies/reminder-rule'
import { assignRequest } from './assign-request'
import { barMember } from './bar-member'
import { changeMember } from './change-member'
import { endMembership } from './end-membership'
import { endTeam } from './end-team'
import { NotFound } from './errors'
import { nameReaders } from './name-readers'
import { recordAbsence } from './record-absence'
import { whoIsTold } from './reminder-recipients'
import { saveTeam } from './save-team'
import { aController, aStaffMember, type StaffActor, staffOf } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { staffRemindedBy } from './who-is-in-charge'
import { writeNote } from './write-note'

let desk: Desk
let colleague: StaffActor
let teamId: string

const today = '2026-04-01'

beforeAll(async () => {
  desk = await aDesk()
  colleague = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  const team = { name: 'Human resources', userIds: [desk.handler.userId] }
  const saved = await saveTeam(as(desk.form.admin), desk.form, team)
  if (!saved.ok) throw new Error('No team')
  teamId = saved.teamId
})

afterAll(async () => desk.close())

test('S03: what is with another team is absent for a handler, in lists, counts and by its reference', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does(today, assignRequest, reference, { assigneeId: '', teamId }, desk.form.admin)
  expect(await found(desk.handler, reference)).toEqual([1, 1])
  expect(await found(colleague, reference)).toEqual([0, 0])
  await expect(writeNote(as(await now(colleague)), { reference }, { text: 'Hello.' })).rejects.toThrow(NotFound)
  await desk.does(today, writeNote, reference, { text: 'Hello.' }, await now(desk.handler))
})

test('S13: nobody is given a request who has left, is nobody, or is of another team or organisation', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const elsewhere = await aController(desk.context)
  const give = (input: object) => desk.refused(today, assignRequest, reference, input, desk.form.admin)
  expect(await give({ assigneeId: elsewhere.admin.userId })).toEqual(['assigneeId: not-a-member'])
  expect(await give({ assigneeId: 'nobody-there' })).toEqual(['assigneeId: not-a-member'])
  expect(await give({ assigneeId: colleague.userId, teamId })).toEqual(['assigneeId: not-in-the-team'])
  expect(await give({ assigneeId: '', teamId: '1' })).toEqual(['teamId: team-not-valid'])
  expect(await give({ assigneeId: desk.handler.userId, teamId })).toEqual([])
  expect((await theCase(desk.context, reference)).row).toMatchObject({ teamId, assigneeId: desk.handler.userId })
  expect(await endTeam(as(desk.form.admin), { ...desk.form, teamId })).toMatchObject({
    problems: [{ code: 'team-has-requests' }],
  })
})

test('a confidential request is there for the people named alone, and somebody who manages is among them', async () => {
  const manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  const reference = await aRequest(desk.context, desk.form)
  const name = (readers: string[]) => desk.refused(today, nameReaders, reference, { readers }, manager)
  expect(await name([colleague.userId])).toEqual(['readers: name-who-manages'])
  expect(await name(Array.from({ length: 21 }, (_, index) => `member-${index}`))).toEqual(['readers: too-many-people'])
  expect(await name([colleague.userId, manager.userId])).toEqual([])
  expect(await found(colleague, reference)).toEqual([1, 1])
  expect(await found(manager, reference)).toEqual([1, 1])
  for (const other of [desk.form.admin, desk.handler]) expect(await found(other, reference)).toEqual([0, 0])
  const { row } = await theCase(desk.context, reference)
  expect(await inCharge(reference)).toEqual([manager.userId])
  expect(await linksOf(desk.context.db, desk.form.admin, row)).toEqual([])
  const give = await desk.refused(today, assignRequest, reference, { assigneeId: desk.handler.userId }, manager)
  expect(give).toEqual(['assigneeId: assignee-not-named'])
  expect(await desk.refused(today, nameReaders, reference, {}, manager)).toEqual([])
  expect(await found(desk.handler, reference)).toEqual([1, 1])
})

test('a confidential request stays in sight when the last who may name others leaves or has another role', async () => {
  for (const leaves of [
    async (member: StaffActor) => endMembership(as(desk.form.admin), { ...desk.form, userId: member.userId }, {}),
    async (member: StaffActor) =>
      changeMember(as(desk.form.admin), { ...desk.form, userId: member.userId }, { role: 'handler', mayVerify: 'on' }),
  ]) {
    const manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
    const reference = await aRequest(desk.context, desk.form)
    const readers = [colleague.userId, manager.userId]
    expect(await desk.refused(today, nameReaders, reference, { readers }, manager)).toEqual([])
    expect(await found(desk.form.admin, reference)).toEqual([0, 0])
    expect(await leaves(manager)).toMatchObject({ ok: true })
    expect(await found(desk.form.admin, reference)).toEqual([1, 1])
    expect(await found(desk.handler, reference)).toEqual([0, 0])
  }
})

test('whoever has a conflict of interest neither sees the request nor is given it', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const bar = { userId: colleague.userId, because: 'Her brother asks.' }
  await desk.does(today, barMember, reference, bar, desk.form.admin)
  expect(await found(colleague, reference)).toEqual([0, 0])
  const give = await desk.refused(today, assignRequest, reference, { assigneeId: colleague.userId }, desk.form.admin)
  expect(give).toEqual(['assigneeId: assignee-barred'])
})

test('a deputy has the work of who is away as their own, for as long as that lasts, and acts in their own name', async () => {
  const { db } = desk.context
  const away = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  const reference = await aRequest(desk.context, desk.form)
  await desk.does(today, assignRequest, reference, { assigneeId: away.userId }, desk.form.admin)
  expect(await found(colleague, reference)).toEqual([0, 0])
  const member = { controllerId: desk.form.controllerId, userId: away.userId }
  const days = { what: 'away', fromOn: '2020-01-01', untilOn: '2999-12-31' }
  const record = (actor: StaffActor, input: object) => recordAbsence(as(actor), member, input)
  await expect(record(colleague, { ...days, deputyId: colleague.userId })).rejects.toThrow(NotFound)
  const oneself = await record(away, { ...days, deputyId: away.userId })
  expect(oneself).toMatchObject({ problems: [{ code: 'deputy-not-valid', field: 'deputyId' }] })
  const backwards = { ...days, untilOn: '2019-12-31', deputyId: colleague.userId }
  expect(await record(away, backwards)).toMatchObject({ problems: [{ code: 'absence-out-of-order' }] })
  expect(await record(away, { ...days, deputyId: colleague.userId })).toEqual({ ok: true })
  expect(await found(colleague, reference)).toEqual([1, 1])
  const deputy = await now(colleague)
  const mine = await listQueue(db, deputy, world(), { tab: 'needs-me', q: reference })
  expect(mine.rows).toHaveLength(1)
  await desk.does(today, writeNote, reference, { text: 'Called back.' }, deputy)
  const { file } = await theCase(desk.context, reference)
  expect(file.history.at(-1)?.actor).toEqual({ kind: 'staff', id: colleague.userId })
  expect(await inCharge(reference)).toEqual([away.userId, colleague.userId])
  expect(await record(desk.form.admin, { what: 'back' })).toEqual({ ok: true })
  expect(await found(colleague, reference)).toEqual([0, 0])
})

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}

function world() {
  return { keyring: desk.context.keyring, today } as const
}

/** The member as they would be at the desk now, with teams and for whom they stand in. */
async function now({ userId }: StaffActor): Promise<StaffActor> {
  return staffOf(userId, await findGrants(desk.context.db, userId))
}

/** How often a member finds this request: on a list, and in its count. */
async function found(member: StaffActor, reference: string): Promise<[number, number]> {
  const actor = await now(member)
  const { rows } = await listQueue(desk.context.db, actor, world(), { tab: 'open', q: reference })
  const counts = await countQueue(desk.context.db, actor, world(), { q: reference })
  return [rows.length, counts?.open ?? 0]
}

/** Who is reminded of it as of their own, by the usual rule. */
async function inCharge(reference: string): Promise<(string | null)[]> {
  const { row, file } = await theCase(desk.context, reference)
  const told = whoIsTold(row, await staffRemindedBy(desk.context.db, file.controller, usualReminders))
  return told.flatMap(({ userId, isInCharge }) => (isInCharge ? [userId] : []))
}
