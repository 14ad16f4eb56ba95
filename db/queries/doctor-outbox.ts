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

/** How many seconds ago the last tick was; nothing when there has been none. */
export async function secondsSinceTick(db: Database): Promise<number | undefined> {
  const { rows } = await db.execute<{ seconds: number }>(
    sql`select extract(epoch from now() - last_run_at)::int as seconds from ticks where name = 'tick'`,
  )
  return rows[0]?.seconds
}

/** Whether other processes of Rightsdesk are connected to the same database of a server. */
export async function isServerInUse(db: Database): Promise<boolean> {
  const { rows } = await db.execute<{ others: number }>(sql`
    select count(*)::int as others from pg_stat_activity
    where datname = current_database() and application_name = 'rightsdesk' and pid <> pg_backend_pid()`)
  return (rows[0]?.others ?? 0) > 0
}
