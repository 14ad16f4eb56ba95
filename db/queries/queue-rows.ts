import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type Right, rights } from '@/domain/rights'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, letters, requests, requestTags, tags, users } from '../schema'
import { whoSees } from './visible'

/** A line of the queue; `requesterName` is null for who may not read the dossier. */
export type QueueRow = Awaited<ReturnType<typeof rowsOf>>[number] & { requesterName: string | null }

/** In the order in which the law has them, whatever order they were asked in. */
const inTheirOrder = sql<Right[]>`${requests.askedRights}`.mapWith((asked: Right[]) =>
  rights.filter((right) => asked.includes(right)),
)

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
  targetOn: requests.targetOn,
  erasureDueOn: requests.erasureDueOn,
  binds: requests.binds,
  clock: requests.clock,
  identity: requests.identity,
  ...whoSees,
  rights: inTheirOrder,
}

type Ordered = { key: SQL<string>; orderBy: SQL[]; limit: number }

/** The first rows in this order: which they are, the indexes say; only for those is the rest looked up. */
export async function rowsOf(db: Database | Transaction, condition: SQL | undefined, { key, orderBy, limit }: Ordered) {
  const page = db
    .select({ id: requests.id })
    .from(requests)
    .where(condition)
    .orderBy(...orderBy)
    .limit(limit)
    .as('page')
  const found = await db
    .select({
      ...shown,
      sortedBy: key,
      controllerName: controllers.name,
      assigneeName: users.name,
      hasUnsentLetter: unsentLetter,
      tags: tagNames,
      isForgotten: sql<boolean>`${dossiers.forgottenAt} is not null`,
    })
    .from(page)
    .innerJoin(requests, eq(requests.id, page.id))
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .innerJoin(controllers, eq(controllers.id, requests.controllerId))
    .leftJoin(users, eq(users.id, requests.assigneeId))
    .orderBy(...orderBy)
  return found
}

/** The names of its tags, in their order. */
const tagNames = sql<string[]>`array(
  select ${tags.name} from ${requestTags} inner join ${tags} on ${tags.id} = ${requestTags.tagId}
  where ${requestTags.requestId} = ${requests.id} order by lower(${tags.name}))`

/** A letter to the person that failed, or waits to be posted, handed over or told. */
const unsentLetter = sql<boolean>`exists (select 1 from ${letters} where ${and(
  eq(letters.requestId, requests.id),
  eq(letters.audience, 'requester'),
  inArray(letters.state, ['failed', 'by-hand']),
)})`
