import { eq } from 'drizzle-orm'
import type { Pool } from 'pg'
import { closeDatabase, type Database, openDatabase } from '@/db/client'
import { countQueue, listQueue, type QueueFilter } from '@/db/queries/queue'
import { controllers, memberships } from '@/db/schema'
import { openKeyring } from '@/db/sealing/keyring'
import { staff } from '@/domain/policies/actor'
import { makeReference } from '@/domain/requests/reference'
import { percentiles, show } from './figures'

const looks = 20

/** What the queue asks of the database, without the page: the counts and the search; beside it the server's own time. */
export async function benchQueueQueries(environment: Record<string, string>): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATABASE_FOLDER: folder = '', KEYS_FILE = '' } = environment
  const db = await openDatabase(databaseUrl ? { databaseUrl } : { folder })
  try {
    const keyring = openKeyring(KEYS_FILE)
    const found = await db
      .select()
      .from(memberships)
      .innerJoin(controllers, eq(controllers.id, memberships.controllerId))
    const grants = found.map(({ controllers: { id } }) => ({
      controllerId: id,
      role: 'admin' as const,
      mayVerify: true,
    }))
    const admin = staff(found[0]?.memberships.userId ?? '', grants)
    const year = new Date().getUTCFullYear()
    const asked: [string, QueueFilter][] = [
      ['all counts', {}],
      ['all counts under a filter', { right: 'erasure', channel: 'letter' }],
      ['search by reference', { q: makeReference(year, 4711) }],
      ['search by e-mail', { q: 'person.4711@mailbox.example' }],
      ['search by words of a name', { q: 'tomas 4711' }],
      ['search by a first name of a third of them', { q: 'amina' }],
    ]
    for (const [name, filter] of asked) {
      const look = async () => {
        await countQueue(db, admin, { keyring }, filter)
        if (filter.q) await listQueue(db, admin, { keyring }, { tab: 'open', ...filter })
      }
      const own = databaseUrl ? `; the server's own time ${(await ownTimeOf(db, look)).toFixed(1)} ms` : ''
      const { p50, p95 } = percentiles(await timesOf(look))
      show(`${name}, p50 and p95`, `${p50.toFixed(1)} ms, ${p95.toFixed(1)} ms${own}`)
    }
  } finally {
    await closeDatabase(db)
  }
}

async function timesOf(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let look = 0; look < looks; look += 1) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return times
}

type Plan = { 'QUERY PLAN': [{ 'Planning Time': number; 'Execution Time': number }] }

/** How long the server plans and executes the statements of this work, as it says itself. */
async function ownTimeOf(db: Database, work: () => Promise<void>): Promise<number> {
  const pool = db.$client as Pool
  const statements: [string, unknown[]][] = []
  const query = pool.query.bind(pool) as (...given: unknown[]) => unknown
  pool.query = ((config: { text: string }, values: unknown[]) => {
    statements.push([config.text, values])
    return query(config, values)
  }) as Pool['query']
  await work()
  pool.query = query as Pool['query']
  let total = 0
  for (const [text, values] of statements) {
    const { rows } = await pool.query<Plan>(`explain (analyze, timing off, format json) ${text}`, values)
    const [plan] = rows[0]?.['QUERY PLAN'] ?? []
    total += (plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0)
  }
  return total
}
