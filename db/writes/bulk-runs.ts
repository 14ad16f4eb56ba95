import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { BulkChoice, BulkDeed, ItemOutcome } from '@/domain/requests/bulk-run'
import type { Transaction } from '../client'
import type { BulkItem, BulkRun } from '../queries/bulk-runs'
import { bulkItems, bulkRuns, dossiers, sealedEntries } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { openNewDossier, sealInto } from './dossier'

const hoursToDecide = 24
const daysKept = 30

type NewRun = { userId: string; deed: BulkDeed; tab: string; undoes?: string }
type NewItem = Pick<BulkItem, 'reference' | 'version'> & Partial<Pick<BulkItem, 'sequence'>>

/** Keeps which requests somebody has chosen, in their order. Nothing where the run that it puts back is being put back already. */
export async function keepRun(
  tx: Transaction,
  { userId, deed, tab, undoes }: NewRun,
  items: readonly NewItem[],
): Promise<string | undefined> {
  const expiresAt = sql`now() + make_interval(hours => ${hoursToDecide})`
  const [run] = await tx
    .insert(bulkRuns)
    .values({ userId, deed, tab, expiresAt, ...(undoes && { undoes }) })
    .onConflictDoNothing()
    .returning({ id: bulkRuns.id })
  if (!run) return undefined
  await tx.insert(bulkItems).values(items.map((item, position) => ({ ...item, runId: run.id, position })))
  return run.id
}

/** Keeps what is to be done; the text of a message lies sealed, in place of an earlier one. */
export async function keepChoice(
  tx: Transaction,
  keyring: Keyring,
  run: BulkRun,
  { text, ...choice }: BulkChoice & { text?: string },
): Promise<void> {
  const dossier = text === undefined ? undefined : await openNewDossier(tx, keyring)
  if (dossier) await sealInto(tx, keyring, dossier, 'bulk', { text })
  await tx
    .update(bulkRuns)
    .set({ choice, dossierId: dossier?.id ?? null })
    .where(eq(bulkRuns.id, run.id))
  await destroyMessages(tx, [run])
}

/** From now on it goes on until it has ended, and is kept for a month. */
export async function startRun(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(bulkRuns)
    .set({ startedAt: sql`now()`, expiresAt: sql`now() + make_interval(days => ${daysKept})` })
    .where(eq(bulkRuns.id, id))
}

type Outcome = { outcome: ItemOutcome; problem?: string; params?: BulkItem['params']; sequence?: number }

/** What came of one request. */
export async function keepOutcome(tx: Transaction, { runId, position }: BulkItem, outcome: Outcome): Promise<void> {
  await tx
    .update(bulkItems)
    .set(outcome)
    .where(and(eq(bulkItems.runId, runId), eq(bulkItems.position, position)))
}

/** Everything is done that can be; the text of a message is destroyed. */
export async function endRun(tx: Transaction, run: BulkRun): Promise<void> {
  await tx
    .update(bulkRuns)
    .set({ endedAt: sql`now()`, dossierId: null })
    .where(eq(bulkRuns.id, run.id))
  await destroyMessages(tx, [run])
}

/** Destroys the runs that were not begun within a day, and those that ended a month ago. */
export async function destroyOldRuns(tx: Transaction): Promise<void> {
  const isOver = and(lt(bulkRuns.expiresAt, sql`now()`), or(isNull(bulkRuns.startedAt), isNotNull(bulkRuns.endedAt)))
  await destroyMessages(tx, await tx.delete(bulkRuns).where(isOver).returning())
}

async function destroyMessages(tx: Transaction, runs: readonly BulkRun[]): Promise<void> {
  const ids = runs.flatMap(({ dossierId }) => dossierId ?? [])
  if (ids.length === 0) return
  await tx.delete(sealedEntries).where(inArray(sealedEntries.dossierId, ids))
  await tx.delete(dossiers).where(inArray(dossiers.id, ids))
}
