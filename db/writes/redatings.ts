import { and, eq, inArray, sql } from 'drizzle-orm'
import type { LineReason } from '@/domain/requests/redating-reasons'
import type { Day } from '@/domain/calendar/days'
import type { Transaction } from '../client'
import { controllerRules, redatingLines, redatings, requests } from '../schema'

export type RedatingRow = typeof redatings.$inferSelect
export type Line = { requestId: string; fromOn: Day | null; toOn: Day | null; because: LineReason[] }

/**
 * Begins a re-dating to this rule, unless no open request is judged by an older one; what was under way or waited for its
 * review is superseded, and what it has moved stays moved. Gives its id.
 */
export async function beginRedating(
  tx: Transaction,
  { controllerId, ruleId }: { controllerId: string; ruleId: string },
): Promise<string | undefined> {
  await tx
    .update(redatings)
    .set({ state: 'superseded', endedAt: sql`now()` })
    .where(and(eq(redatings.controllerId, controllerId), inArray(redatings.state, ['preparing', 'ready', 'applying'])))
  const total = await tx.$count(requests, behind({ controllerId, ruleId }))
  if (total === 0) return undefined
  const [row] = await tx.insert(redatings).values({ controllerId, ruleId, total }).returning({ id: redatings.id })
  return row?.id
}

export async function controllerOf(tx: Transaction, id: string): Promise<string | undefined> {
  const [row] = await tx.select({ controllerId: redatings.controllerId }).from(redatings).where(eq(redatings.id, id))
  return row?.controllerId
}

/** The re-dating, with others that work on it waiting until the transaction ends. */
export async function lockRedating(tx: Transaction, id: string): Promise<RedatingRow | undefined> {
  const [row] = await tx.select().from(redatings).where(eq(redatings.id, id)).for('update')
  return row
}

/** The next requests to look at after the last one, by id: open, and judged by an older rule. */
export async function nextToRedate(tx: Transaction, redating: RedatingRow, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(behind(redating), redating.reached ? sql`${requests.id} > ${redating.reached}::uuid` : undefined))
    .orderBy(requests.id)
    .limit(limit)
  return rows.map(({ id }) => id)
}

export async function keepLines(tx: Transaction, redatingId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length > 0) await tx.insert(redatingLines).values(lines.map((line) => ({ redatingId, ...line })))
}

/** Keeps on the list that this request could not be worked on; it stays as it is. */
export async function setAside(tx: Transaction, redatingId: string, requestId: string): Promise<void> {
  const because: LineReason[] = ['failed']
  await tx
    .insert(redatingLines)
    .values({ redatingId, requestId, because })
    .onConflictDoUpdate({ target: [redatingLines.redatingId, redatingLines.requestId], set: { because } })
}

/** What was reviewed of these requests. */
export async function readLines(tx: Transaction, redatingId: string, ids: readonly string[]): Promise<Line[]> {
  const { requestId, fromOn, toOn, because } = redatingLines
  return tx
    .select({ requestId, fromOn, toOn, because })
    .from(redatingLines)
    .where(and(eq(redatingLines.redatingId, redatingId), inArray(requestId, [...ids])))
}

/** How far it has come; with the batch it counts, so that no request is looked at twice or left out. */
export async function keepProgress(
  tx: Transaction,
  { id, looked, changed }: RedatingRow,
  batch: { ids: readonly string[]; changed: number },
): Promise<void> {
  const progress = {
    looked: looked + batch.ids.length,
    changed: changed + batch.changed,
    reached: batch.ids.at(-1) ?? null,
  }
  await tx.update(redatings).set(progress).where(eq(redatings.id, id))
}

/** Every request was looked at: it waits for its review, or is done. */
export async function endPhase(tx: Transaction, { id, state }: RedatingRow): Promise<void> {
  const next = state === 'preparing' ? { state: 'ready' as const } : { state: 'done' as const, endedAt: sql`now()` }
  await tx
    .update(redatings)
    .set({ ...next, reached: null })
    .where(eq(redatings.id, id))
}

/** Confirmed by a person, with a reason: from now on the requests are moved. */
export async function confirmPhase(
  tx: Transaction,
  { id, ...redating }: RedatingRow,
  { userId, because }: { userId: string; because: string },
): Promise<void> {
  const total = await tx.$count(requests, behind(redating))
  await tx
    .update(redatings)
    .set({ state: 'applying', total, looked: 0, changed: 0, because, confirmedBy: userId, confirmedAt: sql`now()` })
    .where(eq(redatings.id, id))
}

/** Requests that are not closed and are judged by an older rule of this controller. */
function behind({ controllerId, ruleId }: Pick<RedatingRow, 'controllerId' | 'ruleId'>) {
  const older = sql`${requests.ruleId} in (
    select older.id from ${controllerRules} older join ${controllerRules} newer on newer.id = ${ruleId}
    where older.controller_id = ${controllerId} and older.version < newer.version)`
  return and(eq(requests.controllerId, controllerId), sql`${requests.state} <> 'closed'`, older)
}
