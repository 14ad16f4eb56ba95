import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../client'

const migrationsJournal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) })

/** The names of the migrations that this version brings and the database has not seen, the queue's tables included. */
export async function missingMigrations(db: Database): Promise<string[]> {
  const journal = readFileSync(join(process.cwd(), 'db/migrations/meta/_journal.json'), 'utf8')
  const { entries } = migrationsJournal.parse(JSON.parse(journal))
  const applied = (await exists(db, 'drizzle.__drizzle_migrations')) ? await appliedMoments(db) : new Set<number>()
  const missing = entries.filter(({ when }) => !applied.has(when)).map(({ tag }) => tag)
  return (await exists(db, 'pgboss.version')) ? missing : [...missing, 'the tables of the queue']
}

/** Whether PostgreSQL writes to the disk before it says that something is kept. */
export async function writesThrough(db: Database): Promise<boolean> {
  const { rows } = await db.execute<{ fsync: string; synchronous_commit: string }>(
    sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit`,
  )
  return rows[0]?.fsync === 'on' && rows[0].synchronous_commit !== 'off'
}

async function exists(db: Database, table: string): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(sql`select to_regclass(${table}) is not null as found`)
  return rows[0]?.found === true
}

async function appliedMoments(db: Database): Promise<Set<number>> {
  const { rows } = await db.execute<{ at: string }>(
    sql`select created_at::text as at from drizzle.__drizzle_migrations`,
  )
  return new Set(rows.map(({ at }) => Number(at)))
}
