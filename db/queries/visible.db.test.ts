import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStaffMember, type StaffActor, staffOf } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { type Role, roles } from '@/domain/policies/roles'
import { sees } from '@/domain/policies/visibility'
import { requests, teams } from '../schema'
import { visibleRequests } from './visible'

let desk: Desk
let colleague: StaffActor
const teamIds: string[] = []

beforeAll(async () => {
  desk = await aDesk()
  colleague = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  const named = ['Human resources', 'Sales'].map((name) => ({ controllerId: desk.form.controllerId, name }))
  const made = await desk.context.db.insert(teams).values(named).returning({ id: teams.id })
  teamIds.push(...made.map(({ id }) => id))
  const { userId } = desk.handler
  const whose = [null, userId, colleague.userId]
  for (const assigneeId of whose) for (const teamId of [null, ...teamIds]) await aRequestThat({ assigneeId, teamId })
  for (const readers of [[userId], [colleague.userId], []])
    for (const managersRead of [false, true]) await aRequestThat({ readers, managersRead })
  for (const barred of [[userId], [colleague.userId]])
    for (const readers of [null, [userId]]) await aRequestThat({ barred, readers })
})

afterAll(async () => desk.close())

test.for<[string, Role, { teams?: string[]; standsInFor?: string[] }]>([
  ...roles.map((role): [string, Role, object] => [`a ${role}`, role, {}]),
  ['a handler of a team', 'handler', { teams: ['Human resources'] }],
  ['a deputy', 'handler', { standsInFor: ['colleague'] }],
])('%s is given by the database what the law of visibility says', async ([, role, { teams: own, standsInFor }]) => {
  const { controllerId } = desk.form
  const place = { controllerId, role, mayVerify: false }
  const actor = staffOf(desk.handler.userId, [
    {
      ...place,
      ...(own && { teams: teamIds.slice(0, 1) }),
      ...(standsInFor && { standsInFor: [colleague.userId] }),
    },
  ])
  const all = await desk.context.db.select().from(requests).orderBy(requests.number)
  const seen = await desk.context.db.select().from(requests).where(visibleRequests(actor)).orderBy(requests.number)
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.length).toBeLessThan(all.length)
  expect(seen.map(({ reference }) => reference)).toEqual(
    all.filter((each) => sees(actor, each)).map(({ reference }) => reference),
  )
})

async function aRequestThat(stands: Partial<typeof requests.$inferInsert>): Promise<void> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.context.db.update(requests).set(stands).where(eq(requests.reference, reference))
}
