import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, openDatabase, transaction, type Database } from './client'
import { isUnavailable } from './faults'
import { PostgresServer } from './testing/postgres-server'

let server: PostgresServer
let db: Database
beforeAll(async () => {
  server = await PostgresServer.create()
  await server.administer(
    'create database outage owner rightsdesk_owner',
    "alter role rightsdesk_owner set deadlock_timeout = '100ms'",
  )
})
afterAll(() => server.remove())

beforeEach(async () => {
  db = await openDatabase({ databaseUrl: server.url('outage'), poolSize: 2, statementTimeoutMs: 1000 })
  return () => closeDatabase(db)
})

test('a statement that takes too long is ended by the server, and the connection serves on', async () => {
  const fault = await faultOf(db.execute(sql`select pg_sleep(30)`))
  expect(isUnavailable(fault)).toBe(true)
  expect(fault).toHaveProperty('cause.message', 'canceling statement due to statement timeout')
  expect(await one()).toBe(1)
})

test('after the server and all its children were killed it serves again by itself', async () => {
  const busy = [faultOf(db.execute(sql`select pg_sleep(0.9)`)), faultOf(inTransaction(() => server.killAll()))]
  for (const fault of await Promise.all(busy)) expect(isUnavailable(fault)).toBe(true)
  for (let attempt = 0; attempt < 10; attempt++) {
    expect(isUnavailable(await faultOf(one()))).toBe(true)
    expect(isUnavailable(await faultOf(inTransaction(async () => undefined)))).toBe(true)
  }

  await server.start()
  expect(await one()).toBe(1)
  expect(await inTransaction(async () => 'done')).toBe('done')
})

test('a server that stands still is given up within ten seconds, also by those who wait for a connection', async () => {
  await Promise.all([one(), one()])
  server.freeze()
  const began = performance.now()
  const waiting = [one(), inTransaction(async () => undefined), one(), inTransaction(async () => undefined)]
  for (const fault of await Promise.all(waiting.map(faultOf))) expect(isUnavailable(fault)).toBe(true)
  expect(performance.now() - began).toBeLessThan(10_000)

  server.thaw()
  expect(await one()).toBe(1)
})

test('when all connections are taken the next caller is told so after a moment, and nothing hangs', async () => {
  const slow = () => faultOf(db.execute(sql`select pg_sleep(0.6)`))
  const faults = (await Promise.all(Array.from({ length: 20 }, slow))).filter(Boolean)
  expect(faults.length).toBeGreaterThan(0)
  for (const fault of faults) expect(isUnavailable(fault)).toBe(true)
  expect(await one()).toBe(1)
})

test('an administrator who ends the connection during COMMIT leaves it unknown, so nothing is done twice', async () => {
  let runs = 0
  const fault = await faultOf(
    transaction(db, async (tx) => {
      runs++
      await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
    }),
  )
  expect(isUnavailable(fault)).toBe(true)
  expect(runs).toBe(1)
})

test('two transactions that wait for each other both succeed', async () => {
  await db.execute(sql`create table if not exists public.pairs as select n, 0 as times from generate_series(1, 2) n`)
  const met = Promise.withResolvers<undefined>()
  let arrived = 0
  const both = async (first: number, second: number) =>
    transaction(db, async (tx) => {
      await tx.execute(sql`update public.pairs set times = times + 1 where n = ${first}`)
      if (++arrived === 2) met.resolve(undefined)
      await met.promise
      await tx.execute(sql`update public.pairs set times = times + 1 where n = ${second}`)
    })
  await Promise.all([both(1, 2), both(2, 1)])
  const { rows } = await db.execute<{ times: number }>(sql`select times from public.pairs order by n`)
  expect(rows).toEqual([{ times: 2 }, { times: 2 }])
})

async function one() {
  const { rows } = await db.execute<{ one: number }>(sql`select 1 as one`)
  return rows[0]?.one
}

function inTransaction<Value>(work: () => Promise<Value>) {
  return transaction(db, async (tx) => {
    await tx.execute(sql`select 1`)
    const value = await work()
    await tx.execute(sql`select 1`)
    return value
  })
}

async function faultOf(attempt: Promise<unknown>) {
  return attempt.then(
    () => undefined,
    (fault: unknown) => fault,
  )
}
