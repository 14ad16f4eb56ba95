import { and, eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { requests } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { filtered, type QueueFilter } from './queue-filter'
import { isKeyOf, orderOf, type QueueOrder, type QueuePlace } from './queue-order'
import { localDays, onTab, type QueueTab } from './queue-tabs'
import { visibleRequests } from './visible'

type List = { tab: QueueTab; order: QueueOrder; filter: QueueFilter }

export type Neighbours = { previous: string | undefined; next: string | undefined }

/**
 * The references before and after a request in a list of the queue. A request that has left the list meanwhile still has
 * its place in it, as long as it has what the list is sorted by.
 */
export async function neighboursOf(
  db: Database | Transaction,
  actor: Actor,
  world: { keyring: Keyring; today?: Day | undefined },
  { tab, order, filter }: List,
  requestId: string,
): Promise<Neighbours> {
  const [own] = await db
    .select({ key: orderOf(tab, order).key })
    .from(requests)
    .where(and(eq(requests.id, requestId), visibleRequests(actor)))
  const key: string | null | undefined = own?.key
  if (!key || !isKeyOf(order.sort, key)) return { previous: undefined, next: undefined }
  const days = await localDays(db, actor, world.today)
  const theirs = await filtered({ ...world, db, actor }, filter)
  const beside = (side: 'previous' | 'next') => {
    const place: QueuePlace = { key, id: requestId, isBefore: side === 'previous' }
    const { beyond, orderBy } = orderOf(tab, order, place)
    return db
      .select({ side: sql<string>`${side}::text`, reference: requests.reference })
      .from(requests)
      .where(and(onTab(actor, days, tab), theirs.condition, beyond))
      .orderBy(...orderBy)
      .limit(1)
  }
  const found = await unionAll(beside('previous'), beside('next'))
  const referenceOn = (side: string) => found.find((row) => row.side === side)?.reference
  return { previous: referenceOn('previous'), next: referenceOn('next') }
}
