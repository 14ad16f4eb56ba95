import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from './client'
import { OwnsHistory, refuseIfOwnerOfHistory } from './roles'
import { testDatabase, type TestDatabase } from './testing/database'

let database: TestDatabase
let ownerUrl: string
beforeAll(async () => {
  database = await testDatabase()
  ownerUrl = 'migrationDatabaseUrl' in database.owner ? database.owner.migrationDatabaseUrl : ''
})
afterAll(() => database.close())

test("the app's role is accepted", async () => {
  await expect(refuseIfOwnerOfHistory(database.db)).resolves.toBeUndefined()
})

test('the owner of the history is refused, with what to do', async () => {
  await expect(refused(ownerUrl)).rejects.toThrow(OwnsHistory)
  await expect(refused(ownerUrl)).rejects.toThrow(/^The role rightsdesk_owner of DATABASE_URL may change the history/)
})

test('so are a member of the owner and a role that was granted changes', async () => {
  const owner = await openDatabase({ databaseUrl: ownerUrl })
  for (const [role, grant] of [
    ['member', sql.raw('grant rightsdesk_owner to member_role')],
    ['deleter', sql.raw('grant delete on events to deleter_role')],
  ] as const) {
    await owner.execute(sql.raw(`create role ${role}_role login password 'x'`))
    await owner.execute(grant)
    await expect(
      refused(Object.assign(new URL(ownerUrl), { username: `${role}_role`, password: 'x' }).href),
    ).rejects.toThrow(OwnsHistory)
  }
  await closeDatabase(owner)
})

test.for([
  'create table mine (id int)',
  'create schema mine',
  'drop table events',
  'alter table events disable trigger append_only',
  'set session_replication_role = replica',
  'delete from requests',
  'truncate sessions',
  "insert into drizzle.__drizzle_migrations (hash) values ('x')",
  'create table pgboss.mine (id int)',
  'set role rightsdesk_owner',
])("the app's role may not: %s", async (statement) => {
  await expect(database.db.execute(sql.raw(statement))).rejects.toHaveProperty('cause.code', '42501')
})

async function refused(databaseUrl: string) {
  const db = await openDatabase({ databaseUrl })
  try {
    await refuseIfOwnerOfHistory(db)
  } finally {
    await closeDatabase(db)
  }
}
