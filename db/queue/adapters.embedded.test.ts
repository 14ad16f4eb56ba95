import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setupLinks } from '../schema'
import { testDatabase, type TestDatabase } from '../testing/database'
import { queueAdapter } from './adapters'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('a block of the queue that fails takes nobody with it', async () => {
  const queue = queueAdapter(database.db)
  const blocks = Array.from({ length: 100 }, () => queue.executeSql('BEGIN; select 1; select 1/0; COMMIT;'))
  const statements = Array.from({ length: 100 }, () => database.db.execute(sql`select 1`))
  const transactions = Array.from({ length: 100 }, (_, index) =>
    database.db.transaction((tx) =>
      tx.insert(setupLinks).values({ tokenHash: `link ${index}`, expiresAt: '2026-03-05T12:00:00Z' }),
    ),
  )
  const outcomes = await Promise.allSettled([...blocks, ...statements, ...transactions])

  expect(outcomes.slice(0, 100).every(({ status }) => status === 'rejected')).toBe(true)
  expect(outcomes.slice(100).filter(({ status }) => status === 'rejected')).toEqual([])
  expect(await database.db.$count(setupLinks)).toBe(100)
})

test('a block gives the rows of its statements', async () => {
  const { rows } = await queueAdapter(database.db).executeSql('BEGIN; select 1 as n; select 2 as n; COMMIT;')
  expect(rows).toEqual([{ n: 1 }, { n: 2 }])
})
