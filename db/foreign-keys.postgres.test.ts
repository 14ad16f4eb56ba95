import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from './testing/database'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('where rows may go, whatever refers to them is found by an index, or each deletion would read the whole table', async () => {
  const { rows } = await database.db.execute<{ found: string; isIndexed: boolean }>(sql`
    select format('%s.%s', con.conrelid::regclass, att.attname) as found,
      exists (
        select from pg_index ind where ind.indrelid = con.conrelid and ind.indkey[0] = con.conkey[1]
      ) as "isIndexed"
    from pg_constraint con
    join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
    where con.contype = 'f' and con.connamespace = 'public'::regnamespace
      and has_table_privilege(current_user, con.confrelid, 'delete')`)
  expect(rows.map(({ found }) => found)).toEqual(expect.arrayContaining(['letters.entry_id', 'files.dossier_id']))
  expect(rows.filter(({ isIndexed }) => !isIndexed).map(({ found }) => found)).toEqual([])
})
