import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letters } from '@/db/schema'
import { nameReaders } from './name-readers'
import { aController, aStaffMember } from './testing/a-controller'
import { aRequest } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { tickOn } from './testing/ticks'

let house: TestHouse

beforeAll(async () => {
  house = await testHouse()
})

afterAll(async () => house.close())

test('all who manage are told once a week how the requests stand that they may see; where none is open, nobody is', async () => {
  const { context } = house
  const organisation = await aController(context)
  const manager = await aStaffMember(context, organisation, { role: 'manager' })
  await aStaffMember(context, organisation, { role: 'handler' })
  const sent = async () => {
    const rows = await context.db
      .select({ toAddress: letters.toAddress, props: letters.props })
      .from(letters)
      .where(and(eq(letters.controllerId, organisation.controllerId), eq(letters.kind, 'weekly-summary')))
    return rows.map(({ props }) => props as { open: number; late: number; weekOn: string })
  }

  await tickOn(context, '2026-03-02')
  expect(await sent()).toEqual([])

  await aRequest(context, organisation, { receivedOn: '2026-03-05' })
  const reference = await aRequest(context, organisation, { receivedOn: '2026-03-05' })
  const named = await nameReaders(
    { ...context, actor: organisation.admin, today: '2026-03-06' },
    { reference },
    { readers: [organisation.admin.userId], because: 'A colleague asks.' },
  )
  expect(named).toMatchObject({ ok: true })

  await tickOn(context, '2026-03-09', '06:59:00Z')
  expect(await sent()).toEqual([])
  for (const time of ['07:00:00Z', '07:01:00Z', '12:00:00Z']) await tickOn(context, '2026-03-09', time)
  await tickOn(context, '2026-03-10')

  expect((await sent()).map(({ open, late, weekOn }) => [open, late, weekOn]).sort()).toEqual([
    [1, 0, '2026-03-09'],
    [2, 0, '2026-03-09'],
  ])
  expect(manager.userId).not.toBe(organisation.admin.userId)
})
