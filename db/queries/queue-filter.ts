import { and, eq, exists, gte, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { IdentityState, RequestState } from '@/domain/requests/events'
import { parseReference } from '@/domain/requests/reference'
import type { Right } from '@/domain/rights'
import type { Database, Transaction } from '../client'
import { controllers, requestRights, requests, searchTerms } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { queryHashes, type SearchHash } from '../sealing/search-hashes'
import { visibleRequests } from './visible'

export const queueTabs = [
  'open',
  'needs-me',
  'overdue',
  'due-in-7-days',
  'unassigned',
  'unconfirmed',
  'waiting',
  'paused',
  'owed',
  'done',
  'spam',
] as const

export type QueueTab = (typeof queueTabs)[number]

/** `q`: a reference, an e-mail address or the beginnings of names. `assignee`: a member's id, `me` or `nobody`. */
export type QueueFilter = {
  q?: string | undefined
  state?: RequestState | undefined
  right?: Right | undefined
  assignee?: string | undefined
  identity?: IdentityState | undefined
  controllerId?: string | undefined
}

type World = { db: Database | Transaction; keyring: Keyring; actor: Actor; today?: Day | undefined }

/** What the actor may see, narrowed by the filter; the tab comes on top. */
export function filtered({ db, keyring, actor }: World, filter: QueueFilter): SQL | undefined {
  const { q, state, right, assignee, identity, controllerId } = filter
  return and(
    visibleRequests(actor),
    state && eq(requests.state, state),
    identity && eq(requests.identity, identity),
    controllerId ? eq(requests.controllerId, controllerId) : undefined,
    assignee ? assignedTo(actor, assignee) : undefined,
    right && asksFor(db, right),
    q?.trim() ? found({ db, keyring, actor }, q) : undefined,
  )
}

/** One condition a tab, for its list and for its count alike. */
export function onTab({ actor, today }: World, tab: QueueTab): SQL | undefined {
  const live = and(ne(requests.state, 'closed'), isNull(requests.spamMarkedOn))
  const day = today ? sql`${today}::date` : sql`(now() at time zone ${controllers.timeZone})::date`
  const conditions: Record<QueueTab, SQL | undefined> = {
    open: live,
    'needs-me': and(live, assignedTo(actor, 'me')),
    overdue: and(live, lt(requests.dueOn, day)),
    'due-in-7-days': and(live, gte(requests.dueOn, day), lte(requests.dueOn, sql`${day} + 7`)),
    unassigned: and(live, isNull(requests.assigneeId)),
    unconfirmed: and(live, eq(requests.state, 'unconfirmed')),
    waiting: and(live, or(eq(requests.identity, 'asked'), ne(requests.clock, 'running'))),
    paused: and(live, eq(requests.clock, 'paused')),
    owed: and(eq(requests.state, 'closed'), isNotNull(requests.owedSinceOn)),
    done: eq(requests.state, 'closed'),
    spam: and(ne(requests.state, 'closed'), isNotNull(requests.spamMarkedOn)),
  }
  return conditions[tab]
}

function assignedTo(actor: Actor, assignee: string): SQL {
  if (assignee === 'nobody') return isNull(requests.assigneeId)
  const userId = assignee === 'me' && actor.kind === 'staff' ? actor.userId : assignee
  return eq(requests.assigneeId, userId)
}

function asksFor(db: Database | Transaction, right: Right): SQL {
  const { requestId } = requestRights
  const asked = and(eq(requestId, requests.id), eq(requestRights.right, right))
  return exists(db.select({ requestId }).from(requestRights).where(asked))
}

/** By reference for everybody who sees the row; by person only where the actor may read the dossier. */
function found({ db, keyring, actor }: World, q: string): SQL | undefined {
  const reference = parseReference(q)
  if (reference) return eq(requests.reference, reference)
  const hashes = queryHashes(keyring, q)
  if (hashes.length === 0) return sql`false`
  return and(mayFindPeople(actor), ...hashes.map(({ kind, hash }) => hasTerm(db, kind, hash)))
}

function mayFindPeople(actor: Actor): SQL | undefined {
  if (actor.kind !== 'staff') return undefined
  const ids = actor.grants.map(({ controllerId }) => controllerId).filter((id) => mayAt(actor, 'read-dossier', id))
  return ids.length > 0 ? inArray(requests.controllerId, ids) : sql`false`
}

/** What looks like a word may be a postcode or a number as well. */
function hasTerm(db: Database | Transaction, kind: SearchHash['kind'], hash: string): SQL {
  const { dossierId } = searchTerms
  const ofKind = inArray(searchTerms.kind, kind === 'word' ? ['word', 'detail'] : [kind])
  const term = and(eq(dossierId, requests.dossierId), ofKind, eq(searchTerms.hash, hash))
  return exists(db.select({ dossierId }).from(searchTerms).where(term))
}
