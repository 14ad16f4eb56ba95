import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate'
import { testDatabase, type TestDatabase } from './testing/database'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('migrating again changes nothing, also twice at once and while the app works', async () => {
  const before = await state()
  const working = Array.from({ length: 20 }, () => database.db.execute(sql`select 1`))
  await Promise.all([migrate(database.owner), migrate(database.owner), ...working])
  expect(await state()).toEqual(before)
})

async function state() {
  const { rows } = await database.db.execute(sql`
    select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
      (select string_agg(table_schema || '.' || table_name, ' ' order by table_schema, table_name)
        from information_schema.tables where table_schema in ('public', 'pgboss')) as tables`)
  return rows
}
