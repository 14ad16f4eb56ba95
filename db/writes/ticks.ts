import { sql } from 'drizzle-orm'
import type { Database } from '../client'
import { ticks } from '../schema'

/** Work that goes on by itself was done just now; the dashboard and `doctor` see by it that somebody is at work. */
export async function keepTick(db: Database, name: string, details: Record<string, unknown>): Promise<void> {
  const done = { lastRunAt: sql`now()`, details }
  await db
    .insert(ticks)
    .values({ name, ...done })
    .onConflictDoUpdate({ target: ticks.name, set: done })
}
