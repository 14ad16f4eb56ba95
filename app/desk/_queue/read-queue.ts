import type { readAroundList } from '@/db/queries/around-the-desk'
import { keptCounts } from '@/db/queries/kept-counts'
import { listQueue, type QueueTab } from '@/db/queries/queue'
import type { DeskContext } from '../../_server/session'
import { peopleAmong } from './colleagues'
import { listIn } from './list-from'
import type { QueueAddress } from './queue-address'
import { firstTab } from './where-found'

/** Everything that the page of the queue shows at this address. */
export type Queue = Awaited<ReturnType<typeof readQueue>>

type Around = Omit<Awaited<ReturnType<typeof readAroundList>>, 'health'>

export async function readQueue(
  { db, actor, keyring, origin }: DeskContext,
  { tab: asked, filter, order, place }: QueueAddress,
  { controllers, now, days, views, ...around }: Around,
) {
  const people = peopleAmong(around)
  const world = { keyring, days }
  const list = async (tab: QueueTab) => listQueue(db, actor, world, { ...filter, tab, order, place })
  const [counts, listed] = await Promise.all([keptCounts(db, actor, world, filter), asked && list(asked)])
  const tab = asked ?? firstTab(counts, filter.q !== undefined)
  const { rows, next, previous } = listed ?? (await list(tab))
  const [nextDue] = rows.length > 0 ? rows : (await listQueue(db, actor, world, { tab: 'open' })).rows
  const from = listIn({ tab, filter, order, place })
  return {
    ...{ actor, origin, asked, tab, filter, order, place, counts, controllers, people, now, views },
    ...{ rows, from, next, previous, nextDue },
  }
}
