import { sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import type { Keyring } from '../sealing/keyring'
import { countQueue, type QueueCounts } from './queue'
import type { QueueFilter } from './queue-filter'
import type { LocalDay } from './queue-tabs'

type World = { keyring: Keyring; days: readonly LocalDay[] }

/** Counts, and what had been committed before they were counted. */
type Kept = { counts: QueueCounts; snapshot: string }

const keptBy = new WeakMap<Database, Map<string, Kept>>()
const keptAtMost = 500

/**
 * `countQueue`, counted anew only where a request was written since by whatever process: then the trigger on `requests` has
 * noted a transaction that the snapshot of the counts does not hold (PostgreSQL 15, 9.27). What depends on other tables, a search,
 * a tag, a run, is always counted.
 */
export async function keptCounts(db: Database, actor: Actor, world: World, filter: QueueFilter): Promise<QueueCounts> {
  if (filter.q ?? filter.tag ?? filter.runId) return countQueue(db, actor, world, filter)
  const kept = keptBy.get(db) ?? new Map<string, Kept>()
  keptBy.set(db, kept)
  const key = JSON.stringify([actor, world.days, filter])
  const known = kept.get(key)
  kept.delete(key)
  const now = await sinceThen(db, known?.snapshot)
  const still = known && !now.hasChanged ? known : await counted(db, actor, { ...world, filter, now })
  kept.set(key, still)
  for (const oldest of kept.keys()) if (kept.size > keptAtMost) kept.delete(oldest)
  return still.counts
}

type Now = { snapshot: string; hasChanged: boolean }

async function counted(
  db: Database,
  actor: Actor,
  { filter, now, ...world }: World & { filter: QueueFilter; now: Now },
): Promise<Kept> {
  return { counts: await countQueue(db, actor, world, filter), snapshot: now.snapshot }
}

/** So many rows are looked at, the last written first; where more were written since, something has changed for sure. */
const lookedAt = 1000

/** What is committed now, and whether anything was that an earlier look did not see; so, if there was none. */
async function sinceThen(db: Database, snapshot: string | undefined): Promise<Now> {
  const then = sql`${snapshot ?? null}::pg_snapshot`
  const { rows } = await db.execute<Now>(sql`
    select
      pg_current_snapshot()::text as "snapshot",
      count(*) = ${lookedAt} or not coalesce(bool_and(pg_visible_in_snapshot(changed_in, ${then})), true) as "hasChanged"
    from (
      select changed_in from requests where changed_in >= pg_snapshot_xmin(${then}) order by changed_in desc limit ${lookedAt}
    ) as later`)
  const [now] = rows
  if (!now) throw new Error('A look at what has changed gave no row')
  return now
}
