import { expect, test } from 'vitest'
import { assignRequest } from './assign-request'
import { exportList } from './export-list'
import { aRequest } from './testing/a-request'
import { aDesk } from './testing/desk'

const today = '2026-04-01'

test('C05: a list that changes while it is read is saved as it was at one moment', async () => {
  const desk = await aDesk()
  const admin = { ...desk.context, actor: desk.form.admin, today } as const
  const [first, second] = [
    await aRequest(admin, desk.form, { name: 'Amina' }),
    await aRequest(admin, desk.form, { name: 'Ruth' }),
  ]
  const taken: unknown[] = []
  await exportList(
    admin,
    { tab: 'unassigned' },
    { columns: ['reference'], format: 'csv' },
    {
      size: 1,
      take: async (rows) => {
        taken.push(...rows.map(({ reference, assigneeId }) => [reference, assigneeId]))
        const others = [first, second].filter((reference) => !rows.some((row) => row.reference === reference))
        for (const reference of others)
          await desk.does(today, assignRequest, reference, { assigneeId: desk.handler.userId }, desk.form.admin)
      },
    },
  )
  expect(taken.sort()).toEqual([
    [first, null],
    [second, null],
  ])
  await desk.close()
})
