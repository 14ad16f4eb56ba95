import { and, eq, lt, ne, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { requests, ticks } from '../schema'
import { remindersTick } from '../tick-names'

/** The last moment at which a tick reminded the staff of an organisation, inside its hours; nothing when there has been none. */
export async function lastRemindedAt(db: Database, controllerId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ at: ticks.lastRunAt })
    .from(ticks)
    .where(eq(ticks.name, remindersTick(controllerId)))
  return row?.at
}

/** The requests that are not closed and had not changed for a minute by then: the tick of that moment has seen them. */
export async function unchangedSince(db: Database, at: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: requests.id })
    .from(requests)
    .where(and(ne(requests.state, 'closed'), lt(requests.updatedAt, sql`${at}::timestamptz - interval '1 minute'`)))
  return new Set(rows.map(({ id }) => id))
}
