import { and, arrayContains, eq, exists, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { RegimeId } from '@/domain/regimes/regime'
import type { IdentityState, RequestState } from '@/domain/requests/events'
import type { Channel } from '@/domain/requests/received'
import { parseReference } from '@/domain/requests/reference'
import type { Right } from '@/domain/rights'
import type { Database, Transaction } from '../client'
import { bulkItems, bulkRuns, requests, requestTags } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { queryHashes } from '../sealing/search-hashes'
import { ofPeople } from './people-sought'
import { assignedTo } from './queue-tabs'
import { grantedRequests } from './visible'

/**
 * `q`: a reference, an e-mail address or the beginnings of names. `assignee`: a member's id, `me` or `nobody`. The days
 * belong to the range; `dueFrom` and `dueUntil` are about the day by which a request has its place in the queue. `runId`: those
 * that the actor has chosen for one run.
 */
export type QueueFilter = Partial<{
  q: string | undefined
  right: Right | undefined
  regime: RegimeId | undefined
  state: RequestState | undefined
  identity: IdentityState | undefined
  assignee: string | undefined
  team: string | undefined
  controllerId: string | undefined
  channel: Channel | undefined
  tag: string | undefined
  dueFrom: Day | undefined
  dueUntil: Day | undefined
  receivedFrom: Day | undefined
  receivedUntil: Day | undefined
  importId: string | undefined
  runId: string | undefined
}>

type World = { db: Database | Transaction; keyring: Keyring; actor: Actor; fewPeople?: number }

/** More words than this say no more about whom somebody looks for. */
const mostWords = 6

/**
 * What the actor may see, narrowed by the filter. The tab comes on top, and with it that nothing was discarded: what is live
 * never was, and a look at that column would be one at the table. `isCommon`: what is looked for has more people than are counted.
 */
export async function filtered(
  world: World,
  filter: QueueFilter,
): Promise<{ condition: SQL | undefined; isCommon: boolean }> {
  const people = filter.q?.trim() ? await found(world, filter.q) : undefined
  const condition = and(
    grantedRequests(world.actor),
    ofColumns(world.actor, filter),
    ofDays(filter),
    filter.tag ? tagged(world.db, filter.tag) : undefined,
    filter.runId ? chosenFor(world, filter.runId) : undefined,
    people?.condition,
  )
  return { condition, isCommon: people?.isCommon ?? false }
}

/** Each asks about a column of `requests_live` alone, so that live requests are counted without a look at the table. */
function ofColumns(actor: Actor, filter: QueueFilter): SQL | undefined {
  const { right, regime, state, identity, assignee, team, controllerId, channel, importId } = filter
  return and(
    right && arrayContains(requests.askedRights, [right]),
    regime && arrayContains(requests.regimes, [regime]),
    state && eq(requests.state, state),
    identity && eq(requests.identity, identity),
    assignee ? assignedTo(actor, assignee) : undefined,
    team ? eq(requests.teamId, team) : undefined,
    controllerId ? eq(requests.controllerId, controllerId) : undefined,
    channel && eq(requests.channel, channel),
    importId ? eq(requests.importId, importId) : undefined,
  )
}

function ofDays({ dueFrom, dueUntil, receivedFrom, receivedUntil }: QueueFilter): SQL | undefined {
  return and(
    dueFrom && gte(requests.queueOn, dueFrom),
    dueUntil && lte(requests.queueOn, dueUntil),
    receivedFrom && gte(requests.receivedOn, receivedFrom),
    receivedUntil && lte(requests.receivedOn, receivedUntil),
  )
}

function tagged(db: Database | Transaction, tag: string): SQL {
  const { requestId, tagId } = requestTags
  return exists(
    db
      .select({ requestId })
      .from(requestTags)
      .where(and(eq(requestId, requests.id), eq(tagId, tag))),
  )
}

function chosenFor({ db, actor }: World, runId: string): SQL {
  if (actor.kind !== 'staff') return sql`false`
  const theirs = db
    .select({ id: bulkRuns.id })
    .from(bulkRuns)
    .where(and(eq(bulkRuns.id, runId), eq(bulkRuns.userId, actor.userId)))
  const chosen = db.select({ reference: bulkItems.reference }).from(bulkItems).where(inArray(bulkItems.runId, theirs))
  return inArray(requests.reference, chosen)
}

/** By reference for everybody who sees the row; by person only where the actor may read the dossier. */
async function found({ db, keyring, actor, fewPeople }: World, q: string): ReturnType<typeof ofPeople> {
  const reference = parseReference(q)
  if (reference) return { condition: eq(requests.reference, reference), isCommon: false }
  const terms = new Map(queryHashes(keyring, q).map((term) => [term.hash, term]))
  const { condition, isCommon } = await ofPeople(db, [...terms.values()].slice(0, mostWords), fewPeople)
  return { condition: and(mayFindPeople(actor), condition), isCommon }
}

function mayFindPeople(actor: Actor): SQL | undefined {
  if (actor.kind !== 'staff') return undefined
  const ids = actor.grants.map(({ controllerId }) => controllerId).filter((id) => mayAt(actor, 'read-dossier', id))
  return ids.length > 0 ? inArray(requests.controllerId, ids) : sql`false`
}
