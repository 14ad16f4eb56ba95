import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendOnly } from './roles'
import { journal } from './schema'
import { testDatabase, type TestDatabase } from './testing/database'

const columns: Record<string, { column: string; key: string }> = {
  events: { column: 'sequence', key: 'id' },
  journal: { column: 'actor', key: 'id' },
  delivery_attempts: { column: 'attempt', key: 'id' },
  calendar_days: { column: 'name', key: 'calendar_id, day' },
  template_versions: { column: 'text', key: 'template_id, version' },
}

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.db.insert(journal).values({ actor: 'system', what: 'tested' })
})
afterAll(() => database.close())

test('what takes new rows only', () => {
  expect(appendOnly).toEqual([
    'events',
    'journal',
    'delivery_attempts',
    'calendar_days',
    'controller_rules',
    'law_editions',
    'template_versions',
    'processing_records',
    'reminder_rules',
    'letter_wordings',
  ])
})

test.for(appendOnly.flatMap((table) => forbidden(table).map((statement) => ({ statement }))))(
  'the app is refused: $statement',
  async ({ statement }) => {
    await expect(database.db.execute(sql.raw(statement))).rejects.toHaveProperty('cause.code', '42501')
    expect(await database.db.$count(journal)).toBe(1)
  },
)

test('the triggers fire always, so that no session setting switches them off', async () => {
  const { rows } = await database.db.execute<{ table: string }>(sql`
    select relname as table from pg_trigger join pg_class on pg_class.oid = tgrelid
    where tgname = 'append_only' and tgenabled = 'A' and tgfoid = 'refuse_change'::regproc`)
  expect(rows.map(({ table }) => table).sort()).toEqual(appendOnly.toSorted())
})

function forbidden(table: string) {
  const { column, key } = columns[table] ?? { column: 'id', key: 'id' }
  return [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `insert into ${table} select * from ${table} on conflict (${key}) do update set ${column} = excluded.${column}`,
  ]
}
