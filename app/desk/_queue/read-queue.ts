import { controllersOf } from '@/db/queries/controllers'
import { databaseNow } from '@/db/queries/now'
import { keptCounts } from '@/db/queries/kept-counts'
import { listQueue, localDays, type QueueTab } from '@/db/queries/queue'
import { savedViewsOf } from '@/db/queries/saved-views'
import type { DeskContext } from '../../_server/session'
import { peopleOf } from './colleagues'
import { listIn } from './list-from'
import type { QueueAddress } from './queue-address'
import { taggedLines } from './tagged-lines'
import { firstTab } from './where-found'

/** Everything that the page of the queue shows at this address. */
export type Queue = Awaited<ReturnType<typeof readQueue>>

export async function readQueue(
  { db, actor, keyring, origin }: DeskContext,
  { tab: asked, filter, order, place }: QueueAddress,
) {
  const world = { keyring, days: await localDays(db, actor) }
  const list = async (tab: QueueTab) => listQueue(db, actor, world, { ...filter, tab, order, place })
  const [counts, controllers, people, now, listed, views] = await Promise.all([
    keptCounts(db, actor, world, filter),
    controllersOf(db, actor),
    peopleOf(db, actor),
    databaseNow(db),
    asked && list(asked),
    savedViewsOf(db, actor),
  ])
  const tab = asked ?? firstTab(counts, filter.q !== undefined)
  const { rows, next, previous } = listed ?? (await list(tab))
  const [nextDue] = rows.length > 0 ? rows : (await listQueue(db, actor, world, { tab: 'open' })).rows
  const from = listIn({ tab, filter, order, place })
  const lines = await taggedLines(db, actor, rows, { controllers, now, from })
  return {
    ...{ actor, origin, asked, tab, filter, order, place, counts, controllers, people, now, views },
    ...{ lines, next, previous, nextDue },
  }
}
