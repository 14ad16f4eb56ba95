import { sql } from 'drizzle-orm'
import type { Database } from '../client'

/** A letter that should have left, and how often it was tried. */
export type StuckLetter = { reference: string | null; kind: string; state: string; attempts: number; minutes: number }

/** Letters whose next attempt, or whose lease, has been over for `minutes`; letters no mail server took. */
export async function stuckLetters(db: Database, minutes: number): Promise<StuckLetter[]> {
  const { rows } = await db.execute<StuckLetter>(sql`
    select r.reference, l.kind, l.state, l.attempts,
      floor(extract(epoch from now() - l.owed_at) / 60)::int as minutes
    from letters l left join requests r on r.id = l.request_id
    where (l.state = 'owed' and l.next_attempt_at < now() - make_interval(mins => ${minutes}))
      or (l.state = 'sending' and coalesce(l.lease_until, l.owed_at) < now() - make_interval(mins => ${minutes}))
      or l.state = 'failed'
    order by l.owed_at limit 1000`)
  return rows
}

/** When each kind of work was last done, in seconds before now. */
export async function lastTicks(db: Database): Promise<{ name: string; seconds: number }[]> {
  const { rows } = await db.execute<{ name: string; seconds: number }>(
    sql`select name, extract(epoch from now() - last_run_at)::int as seconds from ticks order by name`,
  )
  return rows
}
