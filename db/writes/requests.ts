import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { referenceNumbers, requestRights, requests } from '../schema'
import type { RequestProjection } from '@/domain/requests/request'

type NewRequest = Pick<
  typeof requests.$inferInsert,
  'id' | 'controllerId' | 'formId' | 'ruleId' | 'dossierId' | 'reference' | 'year' | 'number' | 'enteredAt'
>

/** The next number of the year; the row stays locked until the transaction ends. */
export async function nextReferenceNumber(tx: Transaction, year: number): Promise<number> {
  const [row] = await tx
    .insert(referenceNumbers)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: referenceNumbers.year, set: { last: sql`${referenceNumbers.last} + 1` } })
    .returning()
  if (!row) throw new Error('No reference number was given out')
  return row.last
}

/** Keeps a new request with its first projection. */
export async function insertRequest(
  tx: Transaction,
  request: NewRequest & { id: string },
  projection: RequestProjection,
  head: { hash: string; sequence: number },
): Promise<void> {
  await tx.insert(requests).values({ ...request, ...columnsOf(projection, head) })
  await saveRights(tx, request.id, projection)
}

/** Writes what the history now says; the version counts up so that a second editor is told. */
export async function saveProjection(
  tx: Transaction,
  requestId: string,
  projection: RequestProjection,
  head: { hash: string; sequence: number },
): Promise<void> {
  await tx
    .update(requests)
    .set({ ...columnsOf(projection, head), updatedAt: sql`now()` })
    .where(eq(requests.id, requestId))
  await tx.delete(requestRights).where(eq(requestRights.requestId, requestId))
  await saveRights(tx, requestId, projection)
}

async function saveRights(tx: Transaction, requestId: string, { rights }: RequestProjection) {
  if (rights.length > 0) await tx.insert(requestRights).values(rights.map((right) => ({ requestId, ...right })))
}

function columnsOf({ rights: _rights, ...columns }: RequestProjection, head: { hash: string; sequence: number }) {
  return { ...columns, version: head.sequence, headHash: head.hash, eventCount: head.sequence }
}
