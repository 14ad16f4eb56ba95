import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from './client'
import { isUnavailable } from './faults'
import { migrate } from './migrate'
import { requests } from './schema'
import { PostgresServer } from './testing/postgres-server'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.create()
})
afterAll(() => server.remove())

test('four processes that migrate an empty database at once all succeed', async () => {
  const target = await emptyDatabase('at_once')
  await Promise.all([migrate(target), migrate(target), migrate(target), migrate(target)])

  const app = await openDatabase({ databaseUrl: target.databaseUrl })
  expect(await app.$count(requests)).toBe(0)
  await closeDatabase(app)
})

test('a table in use is waited for two seconds, then nothing has changed and it may be repeated', async () => {
  const target = await emptyDatabase('in_use')
  const owner = await openDatabase({ databaseUrl: target.migrationDatabaseUrl })
  const began = performance.now()
  await owner.transaction(async (tx) => {
    await tx.execute(sql`create table controllers (id int)`)
    const fault: unknown = await migrate(target).catch((error: unknown) => error)
    expect(isUnavailable(fault)).toBe(true)
    expect(performance.now() - began).toBeLessThan(5000)
    await tx.execute(sql`drop table controllers`)
  })
  await migrate(target)
  await closeDatabase(owner)
})

async function emptyDatabase(name: string) {
  await server.administer(`create database ${name} owner rightsdesk_owner`)
  return { migrationDatabaseUrl: server.url(name), databaseUrl: server.url(name, 'rightsdesk_app', 'app') }
}
