import { getTableColumns, inArray, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { Transaction } from '../client'
import { referenceNumbers, requestRights, requests } from '../schema'
import type { RequestProjection } from '@/domain/requests/request'
import { together, type Write } from './together'

type NewRequest = Pick<
  typeof requests.$inferInsert,
  'id' | 'controllerId' | 'formId' | 'ruleId' | 'dossierId' | 'reference' | 'year' | 'number' | 'enteredAt'
>

/** The next number of the year, or the last of so many; the row stays locked until the transaction ends. */
export async function nextReferenceNumber(tx: Transaction, year: number, count = 1): Promise<number> {
  const [row] = await tx
    .insert(referenceNumbers)
    .values({ year, last: count })
    .onConflictDoUpdate({ target: referenceNumbers.year, set: { last: sql`${referenceNumbers.last} + ${count}` } })
    .returning()
  if (!row) throw new Error('No reference number was given out')
  return row.last
}

/** Keeps a new request with its first projection. */
export function insertRequest(
  tx: Transaction,
  request: NewRequest & { id: string },
  projection: RequestProjection,
  head: { hash: string; sequence: number },
): Write[] {
  return insertRequests(tx, [{ request, projection, head }])
}

export type First = {
  request: NewRequest & { id: string }
  projection: RequestProjection
  head: { hash: string; sequence: number }
}

/** The same of several at once. */
export function insertRequests(tx: Transaction, all: readonly First[]): Write[] {
  const rights = all.flatMap(({ request, projection }) =>
    projection.rights.map((right) => ({ requestId: request.id, ...right })),
  )
  const rows = all.map(({ request, projection, head }) => ({ ...request, ...columnsOf(projection, head) }))
  return [tx.insert(requests).values(rows), ...insertRights(tx, rights)]
}

/** What is written of a request when something has happened to it: the version counts up so that a second editor is told. */
export type Saved = {
  request: typeof requests.$inferSelect
  ruleId: string
  projection: RequestProjection
  head: { hash: string; sequence: number }
}

/** Writes what the histories of these requests now say. */
export async function saveProjections(tx: Transaction, saved: readonly Saved[]): Promise<void> {
  if (saved.length === 0) return
  const rows = saved.map(({ request, ruleId, projection, head }) => ({
    ...request,
    ...columnsOf(projection, head),
    ruleId,
    updatedAt: sql`now()`,
  }))
  await tx.insert(requests).values(rows).onConflictDoUpdate({ target: requests.id, set: projected })
  const ids = saved.map(({ request }) => request.id)
  await tx.delete(requestRights).where(inArray(requestRights.requestId, ids))
  const rights = saved.flatMap(({ request, projection }) =>
    projection.rights.map((right) => ({ requestId: request.id, ...right })),
  )
  await together(tx, insertRights(tx, rights))
}

const kept = ['id', 'controllerId', 'formId', 'dossierId', 'reference', 'year', 'number', 'enteredAt']

/** Every column that follows from the history; what names a request never changes. */
const projected = Object.fromEntries(
  Object.entries(getTableColumns(requests))
    .filter(([key]) => !kept.includes(key))
    .map(([key, column]) => [key, sql.raw(`excluded."${toSnakeCase(column.name)}"`)]),
)

function insertRights(tx: Transaction, rights: (typeof requestRights.$inferInsert)[]): Write[] {
  return rights.length > 0 ? [tx.insert(requestRights).values(rights)] : []
}

function columnsOf({ rights: _rights, ...columns }: RequestProjection, head: { hash: string; sequence: number }) {
  return { ...columns, version: head.sequence, headHash: head.hash, eventCount: head.sequence }
}
