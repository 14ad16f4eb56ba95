import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { type Right, rights } from '@/domain/rights'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, letters, requestRights, requests, users } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { namesOf } from './names'
import { filtered, onTab, type QueueFilter, type QueueTab, queueTabs } from './queue-filter'

export { queueTabs, type QueueFilter, type QueueTab } from './queue-filter'

export const queuePageSize = 50

/** Where the next page begins: the day and the id of the last row of this one. */
export type QueueCursor = { day: Day; id: string }

type World = { keyring: Keyring; today?: Day | undefined }

/** A line of the queue; `requesterName` is null for who may not read the dossier. */
export type QueueRow = Awaited<ReturnType<typeof rowsOf>>[number] & { rights: Right[]; requesterName: string | null }

/**
 * One page of the queue, what will be late first: by due day, or while the clock stands still by the day without the
 * pause; what is owed after the answer by the day since when. What is done comes newest first.
 */
export async function listQueue(
  db: Database | Transaction,
  actor: Actor,
  world: World,
  { tab, after, ...filter }: QueueFilter & { tab: QueueTab; after?: QueueCursor | undefined },
): Promise<{ rows: QueueRow[]; next: QueueCursor | null }> {
  const within = { db, actor, ...world }
  const condition = and(filtered(within, filter), onTab(within, tab), after && beyond(tab, after))
  const found = await rowsOf(db, condition, tab)
  const page = found.slice(0, queuePageSize)
  const last = page.at(-1)
  return {
    rows: await withPeople(db, actor, world.keyring, page),
    next: last && found.length > queuePageSize ? { day: last.sortedBy, id: last.id } : null,
  }
}

/** How many rows each tab has under this filter; the same conditions as the lists. */
export async function countQueue(
  db: Database | Transaction,
  actor: Actor,
  world: World,
  filter: QueueFilter,
): Promise<Record<QueueTab, number>> {
  const within = { db, actor, ...world }
  const counts = Object.fromEntries(
    queueTabs.map((tab) => [tab, sql<number>`(count(*) filter (where ${onTab(within, tab)}))::int`]),
  ) as Record<QueueTab, SQL<number>>
  const [row] = await db
    .select(counts)
    .from(requests)
    .innerJoin(controllers, eq(controllers.id, requests.controllerId))
    .where(filtered(within, filter))
  if (!row) throw new Error('A count gave no row')
  return row
}

/** The columns a line of the queue is made of. */
const shown = {
  id: requests.id,
  controllerId: requests.controllerId,
  dossierId: requests.dossierId,
  reference: requests.reference,
  version: requests.version,
  state: requests.state,
  channel: requests.channel,
  receivedOn: requests.receivedOn,
  confirmedOn: requests.confirmedOn,
  closedOn: requests.closedOn,
  spamMarkedOn: requests.spamMarkedOn,
  heldBecause: requests.heldBecause,
  dueOn: requests.dueOn,
  withoutPauseDueOn: requests.withoutPauseDueOn,
  extensionNoticeDueOn: requests.extensionNoticeDueOn,
  refusalNoticeDueOn: requests.refusalNoticeDueOn,
  owedSinceOn: requests.owedSinceOn,
  binds: requests.binds,
  clock: requests.clock,
  identity: requests.identity,
  assigneeId: requests.assigneeId,
}

const never = sql`'9999-12-31'::date`

function sortKey(tab: QueueTab): SQL<Day> {
  if (tab === 'owed') return sql<Day>`coalesce(${requests.owedSinceOn}, ${never})`
  if (tab === 'done') return sql<Day>`coalesce(${requests.closedOn}, ${requests.receivedOn})`
  return sql<Day>`coalesce(${requests.dueOn}, ${requests.withoutPauseDueOn}, ${never})`
}

function beyond(tab: QueueTab, { day, id }: QueueCursor): SQL {
  const [key, place] = [sql`(${sortKey(tab)}, ${requests.id})`, sql`(${day}::date, ${id}::uuid)`]
  return tab === 'done' ? sql`${key} < ${place}` : sql`${key} > ${place}`
}

async function rowsOf(db: Database | Transaction, condition: SQL | undefined, tab: QueueTab) {
  const inOrder = tab === 'done' ? desc : asc
  return db
    .select({
      ...shown,
      sortedBy: sql<Day>`${sortKey(tab)}::text`,
      controllerName: controllers.name,
      assigneeName: users.name,
      hasUnsentLetter: unsentLetter,
      isForgotten: sql<boolean>`${dossiers.forgottenAt} is not null`,
    })
    .from(requests)
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .innerJoin(controllers, eq(controllers.id, requests.controllerId))
    .leftJoin(users, eq(users.id, requests.assigneeId))
    .where(condition)
    .orderBy(inOrder(sortKey(tab)), inOrder(requests.id))
    .limit(queuePageSize + 1)
}

/** A letter to the person that failed, or waits to be posted, handed over or told. */
const unsentLetter = sql<boolean>`exists (select 1 from ${letters} where ${and(
  eq(letters.requestId, requests.id),
  eq(letters.audience, 'requester'),
  inArray(letters.state, ['failed', 'by-hand']),
)})`

async function withPeople(
  db: Database | Transaction,
  actor: Actor,
  keyring: Keyring,
  page: Awaited<ReturnType<typeof rowsOf>>,
): Promise<QueueRow[]> {
  if (page.length === 0) return []
  const names = await namesOf(db, actor, keyring, page)
  const ids = page.map(({ id }) => id)
  const asked = await db
    .selectDistinct({ requestId: requestRights.requestId, right: requestRights.right })
    .from(requestRights)
    .where(inArray(requestRights.requestId, ids))
  return page.map((row) => ({
    ...row,
    rights: rights.filter((right) => asked.some((one) => one.requestId === row.id && one.right === right)),
    requesterName: names.get(row.dossierId) ?? null,
  }))
}
