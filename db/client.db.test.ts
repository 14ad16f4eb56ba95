import { afterAll, beforeAll, expect, test } from 'vitest'
import { setupLinks } from './schema'
import { testDatabase, type TestDatabase } from './testing/database'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('a moment is read as it was written, to the millisecond, in UTC', async () => {
  const expiresAt = '2026-03-29T01:59:59.120Z'
  await database.db.insert(setupLinks).values([
    { tokenHash: 'in UTC', expiresAt },
    { tokenHash: 'in Berlin', expiresAt: '2026-03-29T03:59:59.12+02:00' },
  ])

  const read = await database.db.select({ expiresAt: setupLinks.expiresAt }).from(setupLinks)
  expect(read).toEqual([{ expiresAt }, { expiresAt }])
})
