import { afterEach, beforeEach, expect } from 'vitest'
import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import * as schema from '@/db/schema'
import type { PublicHouse } from './public-house'

/** How much work the worst of bodies may make here, in milliseconds of the processor: far above what it takes. */
const workAtMost = 4_000

/** How many times as long as its work an answer may be under way where the machine is busy with other things. */
const busyMachine = 5

/** How many requests, drafts and open sessions there are. */
export async function rowsIn({
  context: { db },
}: PublicHouse): Promise<{ requests: number; drafts: number; sessions: number }> {
  return {
    requests: await db.$count(schema.requests),
    drafts: await db.$count(schema.drafts),
    sessions: await db.$count(schema.portalSessions),
  }
}

/** Sees that work leaves no row behind, whatever table it would stand in; the counters of the limits alone count on. */
export async function leavesNothing(house: PublicHouse, work: () => Promise<unknown>): Promise<void> {
  const before = await allRowsIn(house)
  await work()
  expect(await allRowsIn(house)).toEqual(before)
}

const { rateLimits: _rateLimits, ...others } = schema
const counted = Object.values(others).filter((table) => is(table, PgTable))

async function allRowsIn({ context: { db } }: PublicHouse): Promise<unknown> {
  const counts = counted.map((table) => sql`select ${getTableName(table)}::text as held, count(*)::int from ${table}`)
  const { rows } = await db.execute(sql.join(counts, sql` union all `))
  return rows
}

/** No test of the file makes more work than that, whatever it sends, nor takes much longer than its work does. */
export function eachInTime(milliseconds = workAtMost): void {
  let [work, clock] = [0, 0]
  beforeEach(() => {
    work = workDone()
    clock = performance.now()
  })
  afterEach(() => {
    expect(workDone() - work).toBeLessThan(milliseconds)
    expect(performance.now() - clock).toBeLessThan(milliseconds * busyMachine)
  })
}

/** The processor time of this process so far, in milliseconds. */
export function workDone(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
