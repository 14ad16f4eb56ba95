import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, openDatabase, type Database } from './client'
import { migrate } from './migrate'
import { startQueue } from './queue'
import { PostgresServer } from './testing/postgres-server'

let server: PostgresServer
let databaseUrl: string
let db: Database
beforeAll(async () => {
  server = await PostgresServer.create()
  await server.administer('create database queue owner rightsdesk_owner')
  databaseUrl = server.url('queue', 'rightsdesk_app', 'app')
  await migrate({ migrationDatabaseUrl: server.url('queue'), databaseUrl })
  db = await openDatabase({ databaseUrl })
})
afterAll(async () => {
  await closeDatabase(db)
  await server.remove()
})

test('the queue tells of a lost server, and works on when it is back', { timeout: 60_000 }, async () => {
  const faults: unknown[] = []
  const runs: (string | undefined)[] = []
  const work = async (id: string | undefined) => {
    runs.push(id)
  }
  const queue = await startQueue({ db, jobs: [{ name: 'lasting', work }], onError: (fault) => faults.push(fault) })
  await queue.ask('lasting', 'before')
  await vi.waitUntil(() => runs.length === 1, 15_000)

  await server.killAll()
  await expect(queue.ask('lasting', 'during')).rejects.toThrow()
  await vi.waitUntil(() => faults.length > 0, 15_000)
  await server.start()
  await queue.ask('lasting', 'after')
  await vi.waitUntil(() => runs.length === 2, 30_000)
  await queue.stop()
  expect(runs).toEqual(['before', 'after'])
})

test('what the clock asks for is done once by two processes', { timeout: 100_000 }, async () => {
  const other = await openDatabase({ databaseUrl: `${databaseUrl}?application_name=another` })
  const runs: number[] = []
  const work = async () => {
    runs.push(new Date().getUTCMinutes())
  }
  const jobs = [{ name: 'ticking', cron: '* * * * *', timeZone: 'Europe/Berlin', work }]
  const onError = (fault: unknown) => {
    throw fault
  }
  const queues = [await startQueue({ db, jobs, onError }), await startQueue({ db: other, jobs, onError })]
  await vi.waitUntil(() => runs.length > 0, 90_000)
  const minute = new Date().getUTCMinutes()
  for (const queue of queues) await queue.stop()
  await closeDatabase(other)
  expect(runs).toEqual([minute])
  const { rows } = await db.execute(sql`select count(*)::int as asked from pgboss.job where name = 'ticking'`)
  expect(rows).toEqual([{ asked: 1 }])
})
