import { and, eq } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { summaries } from '../schema'

/** Who has had the summary of a week, as keyed hashes; the system alone asks. */
export async function summarisedFor(
  db: Database,
  actor: Actor,
  { controllerId, weekOn }: { controllerId: string; weekOn: Day },
): Promise<Set<string>> {
  if (actor.kind !== 'system') return new Set()
  const rows = await db
    .select({ recipient: summaries.recipient })
    .from(summaries)
    .where(and(eq(summaries.controllerId, controllerId), eq(summaries.weekOn, weekOn)))
  return new Set(rows.map(({ recipient }) => recipient))
}
