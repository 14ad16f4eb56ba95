import { and, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { requests } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { namesOf } from './names'
import { filtered, type QueueFilter } from './queue-filter'
import { orderOf, type QueueOrder, type QueuePlace } from './queue-order'
import { type QueueRow, rowsOf } from './queue-rows'
import { liveTabs, type LocalDay, localDays, onTab, type QueueTab } from './queue-tabs'

export { type QueueFilter } from './queue-filter'
export { isKeyOf, keptDay, type QueueOrder, type QueuePlace, type QueueSort, queueSorts } from './queue-order'
export { type QueueRow } from './queue-rows'
export { localDays, type QueueTab, queueTabs } from './queue-tabs'

const queuePageSize = 50

/** So many of what is closed, owed or spam are counted: one more means that there are more. */
export const countedUpTo = 10_000

/** `days`: of now, where they are known; `fewPeople`: with how many people a word is still looked up by them, or 10,000. */
type World = { keyring: Keyring; today?: Day | undefined; days?: readonly LocalDay[]; fewPeople?: number }

type Page = QueueFilter & { tab: QueueTab; order?: QueueOrder; place?: QueuePlace | undefined; size?: number }

const byItself: QueueOrder = { sort: 'due', isReversed: false }

/**
 * One page of the queue, what will be late first: by due day, or while the clock stands still by the day without the
 * pause; what is owed after the answer by the day since when. What is done comes newest first.
 */
export async function listQueue(
  db: Database | Transaction,
  actor: Actor,
  world: World,
  { tab, order = byItself, place, size = queuePageSize, ...filter }: Page,
): Promise<{ rows: QueueRow[]; next: QueuePlace | null; previous: QueuePlace | null }> {
  const days = world.days ?? (await localDays(db, actor, world.today))
  const ordered = orderOf(tab, order, place)
  const theirs = await filtered({ ...world, db, actor }, filter)
  const condition = and(onTab(actor, days, tab), theirs.condition, ordered.beyond)
  const found = await rowsOf(db, condition, { ...ordered, limit: size + 1 })
  const page = found.slice(0, size)
  if (place?.isBefore) page.reverse()
  const names = await namesOf(db, actor, world.keyring, page)
  return {
    rows: page.map((row) => ({ ...row, requesterName: names.get(row.dossierId) ?? null })),
    ...placesBeside(page, found.length > size, place),
  }
}

/** Beside a page from the middle there are rows on the side from which one came; on the other only where one more was found. */
function placesBeside(page: readonly { sortedBy: string; id: string }[], isMore: boolean, place?: QueuePlace) {
  const [first, last] = [page[0], page.at(-1)]
  const [hasPrevious, hasNext] = place?.isBefore ? [isMore, true] : [place !== undefined, isMore]
  return {
    next: last && hasNext ? { key: last.sortedBy, id: last.id } : null,
    previous: first && hasPrevious ? { key: first.sortedBy, id: first.id, isBefore: true } : null,
  }
}

/** How many rows each tab has; null where a search finds more people than are counted. */
export type QueueCounts = Record<QueueTab, number> | null

/**
 * How many rows each tab has under this filter, by the conditions of the lists: of what is live all, in one look at the
 * indexes; of the closed, the owed and the spam up to `countedUpTo` and one.
 */
export async function countQueue(
  db: Database | Transaction,
  actor: Actor,
  world: World,
  filter: QueueFilter,
): Promise<QueueCounts> {
  const days = world.days ?? (await localDays(db, actor, world.today))
  const { condition: theirs, isCommon } = await filtered({ ...world, db, actor }, filter)
  if (isCommon) return null
  const some = (tab: 'owed' | 'done' | 'spam') => countSome(db, and(onTab(actor, days, tab), theirs), tab)
  const [row] = await db
    .select({ ...countsOf(liveTabs(actor, days)), owed: some('owed'), done: some('done'), spam: some('spam') })
    .from(requests)
    .where(and(onTab(actor, days, 'open'), theirs))
  if (!row) throw new Error('A count gave no row')
  return row
}

function countsOf<Tab extends QueueTab>(tabs: Record<Tab, SQL | undefined>): Record<Tab, SQL<number>> {
  const counts = Object.entries<SQL | undefined>(tabs).map(([tab, condition]) => [
    tab,
    condition ? sql<number>`(count(*) filter (where ${condition}))::int` : sql<number>`count(*)::int`,
  ])
  return Object.fromEntries(counts) as Record<Tab, SQL<number>>
}

function countSome(db: Database | Transaction, condition: SQL | undefined, name: string): SQL<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(requests)
    .where(condition)
    .limit(countedUpTo + 1)
    .as(name)
  return sql<number>`(select count(*)::int from ${some})`
}
