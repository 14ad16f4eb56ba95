import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import type { Keyring } from '../sealing/keyring'
import { countQueue, type QueueCounts } from './queue'
import type { QueueFilter } from './queue-filter'
import type { LocalDay } from './queue-tabs'

type World = { keyring: Keyring; days: readonly LocalDay[] }

/** Counts, and what had been committed before they were counted. */
type Kept = { counts: QueueCounts; snapshot: string }

type KeptCounts = LRUCache<string, Promise<Kept>>

const keptBy = new WeakMap<Database, KeptCounts>()

/**
 * `countQueue`, counted anew only where a request was written since by whatever process: then the trigger on `requests` has
 * noted a transaction that the snapshot of the counts does not hold (PostgreSQL 15, 9.27). Who comes while it is counted waits, and
 * asks then whether it still holds. What depends on other tables, a search, a tag, a run, is always counted.
 */
export async function keptCounts(db: Database, actor: Actor, world: World, filter: QueueFilter): Promise<QueueCounts> {
  if (filter.q ?? filter.tag ?? filter.runId) return countQueue(db, actor, world, filter)
  const kept: KeptCounts = keptBy.get(db) ?? new LRUCache({ max: 500 })
  keptBy.set(db, kept)
  const key = JSON.stringify([actor, world.days, filter])
  for (;;) {
    const known = kept.get(key)
    const now = await sinceThen(db, (await known)?.snapshot)
    if (kept.get(key) !== known) continue
    if (known && !now.hasChanged) return (await known).counts
    return (await keep(kept, key, counted(db, actor, { ...world, filter, now }))).counts
  }
}

/** What could not be counted is not kept. */
async function keep(kept: KeptCounts, key: string, counting: Promise<Kept>): Promise<Kept> {
  kept.set(key, counting)
  try {
    return await counting
  } catch (fault) {
    if (kept.get(key) === counting) kept.delete(key)
    throw fault
  }
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

/** What is committed now, and whether it is more than an earlier look saw; with no earlier look nothing has changed. */
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
