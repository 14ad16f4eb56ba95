import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { ItemOutcome } from '@/domain/requests/bulk-run'
import type { Database, Transaction } from '../client'
import { bulkItems, bulkRuns, dossiers, requests } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { latestEntry } from './dossier'
import { visibleRequests } from './visible'

export type BulkRun = typeof bulkRuns.$inferSelect
export type BulkItem = typeof bulkItems.$inferSelect

type Reader = Database | Transaction

/** A run of this actor's own, while it is kept; nobody else's. */
export async function findRun(db: Reader, actor: Actor, id: string, lock = false): Promise<BulkRun | undefined> {
  if (actor.kind !== 'staff' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) return undefined
  const isTheirs = and(eq(bulkRuns.id, id), eq(bulkRuns.userId, actor.userId), gt(bulkRuns.expiresAt, sql`now()`))
  const found = db.select().from(bulkRuns).where(isTheirs)
  const [run] = await (lock ? found.for('update') : found)
  return run
}

/** A run that somebody has begun and that has not ended; whoever holds it alone goes on with it. */
export async function lockUnderWay(tx: Transaction, id: string): Promise<BulkRun | undefined> {
  const isUnderWay = and(eq(bulkRuns.id, id), isNotNull(bulkRuns.startedAt), isNull(bulkRuns.endedAt))
  const [run] = await tx.select().from(bulkRuns).where(isUnderWay).for('update')
  return run
}

/** The runs that were begun and have not ended, for the worker. */
export async function unfinishedRuns(db: Reader): Promise<string[]> {
  const rows = await db
    .select({ id: bulkRuns.id })
    .from(bulkRuns)
    .where(and(isNotNull(bulkRuns.startedAt), isNull(bulkRuns.endedAt)))
  return rows.map(({ id }) => id)
}

/** The run that puts this one back, once somebody has asked for it. */
export async function findUndoOf(db: Reader, undone: Pick<BulkRun, 'id'>): Promise<BulkRun | undefined> {
  const [run] = await db.select().from(bulkRuns).where(eq(bulkRuns.undoes, undone.id))
  return run
}

/** The first request of a run that nobody has come to yet. */
export async function nextItem(tx: Transaction, { id }: Pick<BulkRun, 'id'>): Promise<BulkItem | undefined> {
  const [item] = await tx
    .select()
    .from(bulkItems)
    .where(and(eq(bulkItems.runId, id), isNull(bulkItems.outcome)))
    .orderBy(asc(bulkItems.position))
    .limit(1)
  return item
}

type Part = { from?: number; most?: number; outcome?: ItemOutcome }

/** The requests of a run in their order: all, a part, or those of which this came. */
export async function itemsOf(
  db: Reader,
  run: Pick<BulkRun, 'id'>,
  { from = 0, most = 1000, outcome }: Part = {},
): Promise<BulkItem[]> {
  return db
    .select()
    .from(bulkItems)
    .where(and(eq(bulkItems.runId, run.id), outcome ? eq(bulkItems.outcome, outcome) : undefined))
    .orderBy(asc(bulkItems.position))
    .offset(from)
    .limit(most)
}

/** How many of the run came to what; `waiting` are those nobody has come to yet. */
export async function countItems(
  db: Reader,
  run: Pick<BulkRun, 'id'>,
): Promise<Record<ItemOutcome | 'all' | 'waiting', number>> {
  const of = (outcome: ItemOutcome) => sql<number>`(count(*) filter (where ${bulkItems.outcome} = ${outcome}))::int`
  const [counts] = await db
    .select({
      all: sql<number>`count(*)::int`,
      waiting: sql<number>`(count(*) filter (where ${bulkItems.outcome} is null))::int`,
      done: of('done'),
      refused: of('refused'),
      gone: of('gone'),
      failed: of('failed'),
    })
    .from(bulkItems)
    .where(eq(bulkItems.runId, run.id))
  if (!counts) throw new Error('A count gave no row')
  return counts
}

/** The requests among these references that this actor may see, with their version and who has them. */
export async function seenAmong(db: Reader, actor: Actor, references: readonly string[]) {
  if (references.length === 0) return new Map<string, { version: number; assigneeId: string | null }>()
  const rows = await db
    .select({ reference: requests.reference, version: requests.version, assigneeId: requests.assigneeId })
    .from(requests)
    .where(and(inArray(requests.reference, [...references]), visibleRequests(actor)))
  return new Map(rows.map(({ reference, ...row }) => [reference, row]))
}

/** The text of the message of a run, while it lies there. */
export async function readMessage(db: Reader, keyring: Keyring, run: BulkRun): Promise<string | undefined> {
  const { dossierId } = run
  if (dossierId === null) return undefined
  const [dossier] = await db.select().from(dossiers).where(eq(dossiers.id, dossierId))
  const kept = dossier && (await latestEntry<{ text: string }>(db, keyring, dossier, 'bulk'))
  return kept?.text
}
