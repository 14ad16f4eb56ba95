import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/database'
import { clusterIn } from './engine'
import { checkpoint, vacuum } from './maintenance'

const megabyte = 1024 * 1024

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.db.execute(sql`create table public.changed as select n, repeat('x', 100) as words
    from generate_series(1, 20000) n`)
  for (let round = 0; round < 12; round++)
    await database.db.execute(sql`update public.changed set words = repeat('y', 100)`)
})
afterAll(() => database.close())

test('a checkpoint gives back the room of the log, which grows without', async () => {
  expect(logSize()).toBeGreaterThan(64 * megabyte)
  await checkpoint(database.db)
  expect(logSize()).toBeLessThanOrEqual(48 * megabyte)
})

test('vacuum frees the room of changed rows for the next ones', async () => {
  await vacuum(database.db)
  const before = await tableSize()
  await database.db.execute(sql`update public.changed set words = repeat('z', 100)`)
  expect(await tableSize()).toBe(before)
})

function logSize() {
  const log = join(clusterIn(database.settings.folder ?? ''), 'pg_wal')
  return readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0)
}

async function tableSize() {
  const { rows } = await database.db.execute<{ size: number }>(sql`select pg_relation_size('changed')::int as size`)
  return rows[0]?.size
}
