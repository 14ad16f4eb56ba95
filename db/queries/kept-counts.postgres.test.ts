import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRequest } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { keptCounts } from './kept-counts'
import { localDays } from './queue'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(async () => desk.close())

test('what another process began before the counts and commits after them is counted', async () => {
  const { db } = desk.context
  const reference = await aRequest(desk.context, desk.form)
  const elsewhere = await (db.$client as Pool).connect()
  try {
    await elsewhere.query('begin')
    await elsewhere.query(`update requests set spam_marked_on = received_on where reference = $1`, [reference])
    expect([await open(), await open()]).toEqual([1, 1])
    await elsewhere.query('commit')
    expect(await open()).toBe(0)
  } finally {
    elsewhere.release()
  }
})

test('what changed of few requests among very many is vacuumed soon, so that a count need not look at the table', async () => {
  const { rows } = await desk.context.db.execute<{ settings: string[] }>(
    sql`select reloptions as settings from pg_class where relname = 'requests' and relkind = 'r'`,
  )
  expect(rows[0]?.settings).toEqual(
    expect.arrayContaining(['autovacuum_vacuum_scale_factor=0', 'autovacuum_vacuum_threshold=2000']),
  )
})

async function open(): Promise<number | undefined> {
  const { db, keyring } = desk.context
  const days = await localDays(db, desk.handler, '2026-04-01')
  return (await keptCounts(db, desk.handler, { keyring, days }, {}))?.open
}
