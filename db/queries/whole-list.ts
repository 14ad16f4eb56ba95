import { inArray } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import { type RegimeId } from '@/domain/regimes/regime'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { Transaction } from '../client'
import { requestRights } from '../schema'
import type { Requester } from './dossier'
import { peopleOf } from './names'
import { listQueue, type QueueFilter, type QueueOrder, type QueuePlace, type QueueRow, type QueueTab } from './queue'

type Judged = { right: Right; regime: RegimeId; decision: Decision | null }

/** A line of the queue with what its rights are judged by; `requester` only where it is asked for and may be read. */
export type ListedRequest = QueueRow & { judged: Judged[]; requester: Requester | null }

/** A list of the queue: its tab, what narrows it, and its order. */
export type List = QueueFilter & { tab: QueueTab; order?: QueueOrder }
type World = Parameters<typeof listQueue>[2] & { personal: boolean; size: number }

/**
 * Every request of a list of the queue that this actor may export, in its order, `size` at a time. Within one transaction
 * of repeatable reads, the list is as it was at one moment.
 */
export async function* wholeList(
  tx: Transaction,
  actor: Actor,
  world: World,
  list: List,
): AsyncGenerator<ListedRequest[]> {
  let place: QueuePlace | undefined
  do {
    const { rows, next } = await listQueue(tx, actor, world, { ...list, place, size: world.size })
    const mine = rows.filter((row) => may(actor, 'export', row))
    if (mine.length > 0) yield await withWhatBelongs(tx, actor, world, mine)
    place = next ?? undefined
  } while (place)
}

async function withWhatBelongs(
  tx: Transaction,
  actor: Actor,
  { keyring, personal }: World,
  rows: QueueRow[],
): Promise<ListedRequest[]> {
  const people = personal ? await peopleOf(tx, actor, keyring, rows) : new Map<string, Requester>()
  const { requestId, right, regime, decision } = requestRights
  const ids = rows.map(({ id }) => id)
  const judged = await tx
    .select({ requestId, right, regime, decision })
    .from(requestRights)
    .where(inArray(requestId, ids))
  const byRequest = Map.groupBy(judged, (row) => row.requestId)
  return rows.map((row) => ({
    ...row,
    judged: byRequest.get(row.id) ?? [],
    requester: people.get(row.dossierId) ?? null,
  }))
}
