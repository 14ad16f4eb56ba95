import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGrants } from '@/db/accounts/staff'
import { assignablePeople, assignableTeams } from '@/db/queries/assignable'
import { staff } from '@/domain/policies/actor'
import { saveTeam } from '../save-team'
import { aController, aStaffMember, type StaffActor, type TestController } from '../testing/a-controller'
import { aRequest } from '../testing/a-request'
import { chosen } from '../testing/a-run'
import { type TestHouse, testHouse } from '../testing/house'
import { chooseForAll } from './choose-for-all'
import { prepareRun } from './prepare-run'

let house: TestHouse
let form: TestController
let one: StaffActor
let other: StaffActor
let manager: StaffActor
let theirs: string
let another: string

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  one = await aStaffMember(house.context, form, { role: 'handler' })
  other = await aStaffMember(house.context, form, { role: 'handler' })
  manager = await aStaffMember(house.context, form, { role: 'manager' })
  await aStaffMember(house.context, form, { role: 'auditor' })
  theirs = await aTeam('Theirs', one)
  another = await aTeam('Another', other)
})

afterAll(async () => house.close())

test('a handler is offered themselves and their own teams', async () => {
  expect(await offeredTo(one)).toEqual({ people: [one.userId], teams: ['Theirs'] })
})

test('a manager is offered everybody who works on requests, and every team', async () => {
  const everybody = [form.admin, one, other, manager].map(({ userId }) => userId).sort()
  expect(await offeredTo(manager)).toEqual({ people: everybody, teams: ['Another', 'Theirs'] })
})

test('what a handler is not offered is refused at its field before any request is looked at', async () => {
  expect(await said({ assigneeId: other.userId })).toEqual(['assigneeId: only-a-manager-assigns-others'])
  expect(await said({ assigneeId: 'none', teamId: another })).toEqual(['teamId: only-own-teams'])
  expect(await said({ assigneeId: one.userId, teamId: theirs })).toEqual([])
})

async function aTeam(name: string, member: StaffActor): Promise<string> {
  const context = { ...house.context, actor: form.admin }
  const saved = await saveTeam(context, { controllerId: form.controllerId }, { name, userIds: [member.userId] })
  if (!saved.ok) throw new Error('No team')
  return saved.teamId
}

async function offeredTo(who: StaffActor) {
  const actor = await withTeams(who)
  return {
    people: (await assignablePeople(house.context.db, actor)).map(({ userId }) => userId).sort(),
    teams: (await assignableTeams(house.context.db, actor)).map(({ name }) => name),
  }
}

async function said(input: object): Promise<string[]> {
  const context = { ...house.context, actor: await withTeams(one) }
  const prepared = await prepareRun(context, chosen('assign', [await aRequest(house.context, form)]))
  if (!prepared.ok) throw new Error('Not prepared')
  const outcome = await chooseForAll(context, prepared.runId, input)
  return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${String(field)}: ${code}`)
}

async function withTeams({ userId }: StaffActor) {
  return staff(userId, await findGrants(house.context.db, userId))
}
