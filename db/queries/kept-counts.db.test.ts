import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { assignRequest } from '@/casework/assign-request'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { markSpam } from '@/casework/mark-spam'
import { aStaffMember, staffOf } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import type { Actor } from '@/domain/policies/actor'
import { keptCounts } from './kept-counts'
import { localDays } from './queue'
import type { QueueFilter } from './queue-filter'

const receivedOn = '2026-03-31'

let desk: Desk
let reference: string
let asked = 0
beforeAll(async () => {
  desk = await aDesk()
})
beforeEach(async () => {
  asked += 1
  reference = await aRequest(desk.context, desk.form, { receivedOn, email: `${asked}@example.org` })
  await counted(desk.handler)
})
afterAll(async () => desk.close())

test.for<[string, () => Promise<unknown>, Partial<Record<string, number>>]>([
  ['somebody asks', () => aRequest(desk.context, desk.form, { receivedOn }), { open: 1, unassigned: 1 }],
  [
    'a request is given to somebody',
    () => desk.does(receivedOn, assignRequest, reference, { assigneeId: desk.handler.userId }),
    { 'needs-me': 1, unassigned: -1 },
  ],
  [
    'one is marked as spam',
    () => desk.does(receivedOn, markSpam, reference, {}),
    { open: -1, unassigned: -1, spam: 1 },
  ],
  [
    'one is closed',
    () => desk.does(receivedOn, closeWithoutAnswer, reference, { reason: 'duplicate', because: 'Sent twice.' }),
    { open: -1, unassigned: -1, done: 1 },
  ],
])('kept counts follow when %s', async ([, happens, change]) => {
  const before = await counted(desk.handler)
  await happens()
  const after = await counted(desk.handler)
  const changed = Object.entries(after).map(([tab, count]) => [tab, count - (before[tab] ?? 0)])
  expect(Object.fromEntries(changed.filter(([, by]) => by !== 0))).toEqual(change)
})

test('what nothing has changed since is not counted again, and for somebody else or another filter it is', async () => {
  const other = await aStaffMember(desk.context, desk.form, { role: 'handler' })
  expect(await selectsOf(() => counted(desk.handler))).toBe(0)
  expect(await selectsOf(() => counted(other))).toBeGreaterThan(0)
  expect(await selectsOf(() => counted(desk.handler, { right: 'erasure' }))).toBeGreaterThan(0)
  expect(await selectsOf(() => counted(desk.handler, { q: 'Amina' }))).toBeGreaterThan(0)
  expect(await selectsOf(() => counted(desk.handler, { q: 'Amina' }))).toBeGreaterThan(0)
})

test('those who come at once after a change are counted for once, and what cannot be counted is not kept', async () => {
  const once = await selectsOf(async () => counted(desk.handler, { channel: 'letter' }))
  await desk.does(receivedOn, markSpam, reference, {})
  const comers = () => Array.from({ length: 8 }, async () => counted(desk.handler, { channel: 'letter' }))
  expect(await selectsOf(async () => Promise.all(comers()))).toBe(once)
  const broken = vi.spyOn(desk.context.db, 'select').mockImplementation(() => {
    throw new Error('away')
  })
  await expect(counted(desk.handler, { channel: 'telephone' })).rejects.toThrow('away')
  broken.mockRestore()
  expect(await counted(desk.handler, { channel: 'telephone' })).toMatchObject({ open: 0 })
})

test('whoever becomes a deputy or leaves a team is another reader', async () => {
  const mine = await counted(desk.handler)
  const [grant] = desk.handler.grants
  if (!grant) throw new Error('No grant')
  const assigned = { assigneeId: (await aStaffMember(desk.context, desk.form, { role: 'handler' })).userId }
  await desk.does(receivedOn, assignRequest, reference, assigned, desk.form.admin)
  const deputy = staffOf(desk.handler.userId, [{ ...grant, standsInFor: [assigned.assigneeId] }])
  expect((await counted(deputy))['needs-me']).toBe((mine['needs-me'] ?? 0) + 1)
})

async function counted(actor: Actor, filter: QueueFilter = {}): Promise<Record<string, number>> {
  const { db, keyring } = desk.context
  const counts = await keptCounts(db, actor, { keyring, days: await localDays(db, actor, '2026-04-01') }, filter)
  if (!counts) throw new Error('Not counted')
  return counts
}

async function selectsOf(work: () => Promise<unknown>): Promise<number> {
  const selects = vi.spyOn(desk.context.db, 'select')
  await work()
  const { length } = selects.mock.calls
  selects.mockRestore()
  return length
}
