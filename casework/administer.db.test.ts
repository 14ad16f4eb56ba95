import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMembers } from '@/db/queries/member-list'
import { journal, memberships, sessions } from '@/db/schema'
import type { Actor } from '@/domain/policies/actor'
import { assignRequest } from './assign-request'
import { barMember } from './bar-member'
import { changeMember } from './change-member'
import { endMembership } from './end-membership'
import { NotFound } from './errors'
import { inviteMember } from './invite-member'
import { letInAgain } from './let-in-again'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'

let house: TestHouse
let form: TestController

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

const handlerRole = { role: 'handler', mayVerify: 'on' }
const tomas = { name: 'Tomáš Novák', email: 'tomas.novak@lindenhof.example', ...handlerRole }

describe('who manages members', () => {
  test.for(['manager', 'handler', 'auditor'] as const)('a %s does not', async (role) => {
    const member = await aStaffMember(house.context, form, { role })
    const refused = { ok: false, problems: [{ code: 'not-permitted' }] }
    const other = { controllerId: form.controllerId, userId: form.admin.userId }
    expect(await inviteMember(as(member), form.controllerId, tomas, 7)).toEqual(refused)
    expect(await changeMember(as(member), other, handlerRole)).toEqual(refused)
    expect(await endMembership(as(member), other)).toEqual(refused)
    expect(await letInAgain(as(member), other, 7)).toEqual(refused)
    expect(await listMembers(house.context.db, member, form.controllerId)).toEqual([])
  })

  test('whoever invites is asked for the address of somebody else, not for their own', async () => {
    const invited = inviteMember(as(form.admin), form.controllerId, { ...tomas, email: ' ' }, 7)
    expect(await invited).toEqual({ ok: false, problems: [{ code: 'enter-their-email', field: 'email' }] })
  })

  test('an administrator of another controller finds nobody here', async () => {
    const { admin: stranger } = await aController(house.context)
    await expect(inviteMember(as(stranger), form.controllerId, tomas, 7)).rejects.toThrow(NotFound)
    await expect(endMembership(as(stranger), { ...form, userId: form.admin.userId })).rejects.toThrow(NotFound)
  })

  test('S15: nobody changes themselves, not even an administrator', async () => {
    const oneself = { controllerId: form.controllerId, userId: form.admin.userId }
    const refused = { ok: false, problems: [{ code: 'not-yourself' }] }
    expect(await changeMember(as(form.admin), oneself, handlerRole)).toEqual(refused)
    expect(await endMembership(as(form.admin), oneself)).toEqual(refused)
    expect(await letInAgain(as(form.admin), oneself, 7)).toEqual(refused)
  })

  test('two administrators who demote each other at once leave one, every time', async () => {
    const pair = await aController(house.context)
    const second = await aStaffMember(house.context, pair, { role: 'admin' })
    const rounds: Awaited<ReturnType<typeof demoteEachOther>>[] = []
    for (let round = 0; round < 20; round++) rounds.push(await demoteEachOther(pair, second))
    expect(rounds).toEqual(rounds.map(() => ({ done: 1, refused: 1, left: 1 })))
  })
})

describe('a membership that ends', () => {
  test('S14: gives all of it to one successor, or nothing where one request cannot be given to them', async () => {
    const leaver = await aStaffMember(house.context, form, { role: 'handler' })
    const successor = await aStaffMember(house.context, form, { role: 'handler' })
    const references = [await aRequest(house.context, form), await aRequest(house.context, form, { name: 'Ruth' })]
    for (const reference of references)
      await assignRequest(as(form.admin), { reference }, { assigneeId: leaver.userId })
    const [first = '', second = ''] = references
    await barMember(as(form.admin), { reference: second }, { userId: successor.userId, because: 'Her brother.' })
    const member = { controllerId: form.controllerId, userId: leaver.userId }
    const end = async (handTo: string) => endMembership(as(form.admin), member, { handTo })
    expect(await end(successor.userId)).toEqual({
      ok: false,
      problems: [{ code: 'hand-over-refused', params: { reference: second }, field: 'handTo' }],
    })
    expect((await theCase(house.context, first)).row.assigneeId).toBe(leaver.userId)
    await barMember(as(form.admin), { reference: second }, { userId: successor.userId, what: 'admit', because: 'No.' })
    expect(await end(successor.userId)).toMatchObject({ ok: true })
    for (const reference of references)
      expect((await theCase(house.context, reference)).row.assigneeId).toBe(successor.userId)
  })

  test('S15: two administrators who end each other at once leave one', async () => {
    const pair = await aController(house.context)
    const second = await aStaffMember(house.context, pair, { role: 'admin' })
    const { controllerId, admin: first } = pair
    const outcomes = await Promise.all([
      endMembership(as(first), { controllerId, userId: second.userId }),
      endMembership(as(second), { controllerId, userId: first.userId }),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('S14: forces a hand-over: signs the person out and hands their open requests back, each with that in its history', async () => {
    const leaver = await aStaffMember(house.context, form, { role: 'handler' })
    const theirs = await aRequest(house.context, form)
    await assignRequest(as(form.admin), { reference: theirs }, { assigneeId: leaver.userId })
    await aSession(leaver)
    const member = { controllerId: form.controllerId, userId: leaver.userId }
    expect(await endMembership(as(form.admin), member)).toEqual({
      ok: false,
      problems: [{ code: 'choose-who-takes-over', params: {}, field: 'handTo' }],
    })
    expect(await sessionsOf(leaver)).toBe(1)
    const ended = await endMembership(as(form.admin), member, { handTo: 'nobody' })
    expect(ended).toEqual({ ok: true, handedBack: [theirs] })
    expect(await sessionsOf(leaver)).toBe(0)
    const { row, file } = await theCase(house.context, theirs)
    expect(row.assigneeId).toBeNull()
    expect(file.history.at(-1)).toMatchObject({ type: 'assigned', data: { assigneeId: null } })
    expect(await assignRequest(as(form.admin), { reference: theirs }, { assigneeId: leaver.userId })).toMatchObject({
      problems: [{ code: 'not-a-member' }],
    })
    expect(await written('membership-ended')).toContainEqual({
      userId: leaver.userId,
      handedBack: 1,
      successorId: null,
    })
  })

  test('leaves no request with somebody who is gone, though one is given to them at the same time', async () => {
    const leaver = await aStaffMember(house.context, form, { role: 'handler' })
    const references: string[] = []
    for (let each = 0; each < 6; each++) references.push(await aRequest(house.context, form, { name: `Ruth ${each}` }))
    const give = references.map(async (reference) =>
      assignRequest(as(form.admin), { reference }, { assigneeId: leaver.userId }),
    )
    const member = { controllerId: form.controllerId, userId: leaver.userId }
    const end = endMembership(as(form.admin), member, { handTo: 'nobody' })
    await Promise.all([...give, end])
    const rows = await Promise.all(references.map(async (reference) => (await theCase(house.context, reference)).row))
    expect(rows.map(({ assigneeId }) => assigneeId)).toEqual(references.map(() => null))
  })
})

test('another role signs the person out, so that no open page keeps what it could do', async () => {
  const member = await aStaffMember(house.context, form, { role: 'manager' })
  await aSession(member)
  const target = { controllerId: form.controllerId, userId: member.userId }
  expect(await changeMember(as(form.admin), target, { role: 'auditor' })).toEqual({ ok: true, handedBack: [] })
  expect(await sessionsOf(member)).toBe(0)
  const [line] = (await listMembers(house.context.db, form.admin, form.controllerId)).filter(
    ({ userId }) => userId === member.userId,
  )
  expect(line).toMatchObject({ role: 'auditor', mayVerify: false })
  expect(await changeMember(as(form.admin), target, { role: 'auditor', mayVerify: 'on' })).toMatchObject({
    problems: [{ code: 'auditor-verifies-nobody', field: 'mayVerify' }],
  })
})

test('whoever only reads from now on keeps no request: their open ones go back, each with that in its history', async () => {
  const member = await aStaffMember(house.context, form, { role: 'manager' })
  const theirs = await aRequest(house.context, form)
  await assignRequest(as(form.admin), { reference: theirs }, { assigneeId: member.userId })
  const target = { controllerId: form.controllerId, userId: member.userId }
  expect(await changeMember(as(form.admin), target, { role: 'handler' })).toEqual({ ok: true, handedBack: [] })
  expect((await theCase(house.context, theirs)).row.assigneeId).toBe(member.userId)
  expect(await changeMember(as(form.admin), target, { role: 'auditor' })).toEqual({ ok: true, handedBack: [theirs] })
  const { row, file } = await theCase(house.context, theirs)
  expect(row.assigneeId).toBeNull()
  expect(file.history.at(-1)).toMatchObject({ type: 'assigned', data: { assigneeId: null } })
})

function as(actor: StaffActor) {
  return { ...house.context, actor: actor as Actor }
}

async function demoteEachOther({ admin: first, controllerId }: TestController, second: StaffActor) {
  const outcomes = await Promise.all([
    changeMember(as(first), { controllerId, userId: second.userId }, handlerRole),
    changeMember(as(second), { controllerId, userId: first.userId }, handlerRole),
  ])
  const left = (await listMembers(house.context.db, first, controllerId)).filter(({ role }) => role === 'admin').length
  await house.context.db.update(memberships).set({ role: 'admin' }).where(eq(memberships.controllerId, controllerId))
  return { done: outcomes.filter(({ ok }) => ok).length, refused: outcomes.filter(({ ok }) => !ok).length, left }
}

async function aSession({ userId }: StaffActor) {
  const expiresAt = new Date('2099-01-01')
  await house.context.db.insert(sessions).values({ id: randomUUID(), token: randomUUID(), userId, expiresAt })
}

async function sessionsOf({ userId }: StaffActor): Promise<number> {
  return (await house.context.db.select().from(sessions).where(eq(sessions.userId, userId))).length
}

async function written(what: string) {
  const rows = await house.context.db.select({ details: journal.details }).from(journal).where(eq(journal.what, what))
  return rows.map(({ details }) => details)
}
