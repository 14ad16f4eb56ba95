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

/** Under which name a leap of the database's clock is kept. */
export const clockTick = 'clock'

/** Under which name it is kept that the staff of an organisation were reminded; outside of its hours they are not. */
export function remindersTick(controllerId: string): string {
  return `reminders ${controllerId}`
}
