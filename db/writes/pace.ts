import { sql } from 'drizzle-orm'
import type { Database } from '../client'

/** A place further ahead than this was given before the clock was put back. */
const furthestAheadMs = 300_000

/**
 * Gives the next letters their places, `perSecond` to a second over all processes, and says in how many milliseconds the
 * first of them may leave; the others follow one gap apart. What nobody used is not saved up.
 */
export async function takePlaces(
  db: Database,
  { count, perSecond }: { count: number; perSecond: number },
): Promise<number> {
  const span = (count * 1000) / perSecond
  const nowMs = sql`(extract(epoch from clock_timestamp()) * 1000)::float8`
  const free = sql`coalesce((ticks.details ->> 'freeFromMs')::float8, 0)`
  const first = sql`case when ${free} between ${nowMs} and ${nowMs} + ${furthestAheadMs}::float8 then ${free} else ${nowMs} end`
  const { rows } = await db.execute<{ wait: number }>(sql`
    insert into ticks (name, last_run_at, details)
    values ('pace', now(), jsonb_build_object('freeFromMs', ${nowMs} + ${span}::float8))
    on conflict (name) do update
    set last_run_at = now(), details = jsonb_build_object('freeFromMs', ${first} + ${span}::float8)
    returning (details ->> 'freeFromMs')::float8 - ${span}::float8 - ${nowMs} as wait`)
  return Math.max(0, rows[0]?.wait ?? 0)
}
