import { and, desc, eq, exists, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { may, type Subject } from '@/domain/policies/permissions'
import type { Challenge, LinkedHow } from '@/domain/requests/links'
import type { Database, Transaction } from '../client'
import { events, requestLinks, requests, searchTerms } from '../schema'
import { visibleRequests } from './visible'

/** A request linked to another: `earlier` or `later` than it, how it came, and whether it is still open. */
export type LinkedRequest = { reference: string; how: LinkedHow; when: 'earlier' | 'later'; isOpen: boolean }

/**
 * What is linked to a request that this actor may read, references alone, which open nothing: for its person all of it,
 * for staff what they see.
 */
export async function linksOf(db: Database | Transaction, actor: Actor, request: Subject): Promise<LinkedRequest[]> {
  if (!may(actor, 'read', request)) return []
  const requestId = request.id
  const { how, earlierId, requestId: laterId } = requestLinks
  const inSight = actor.kind === 'staff' ? visibleRequests(actor) : undefined
  return db
    .select({
      reference: requests.reference,
      how,
      when: sql<'earlier' | 'later'>`case when ${requests.id} = ${earlierId} then 'earlier' else 'later' end`,
      isOpen: sql<boolean>`${requests.state} <> 'closed' and ${requests.spamMarkedOn} is null`,
    })
    .from(requestLinks)
    .innerJoin(requests, or(eq(requests.id, earlierId), eq(requests.id, laterId)))
    .where(and(or(eq(earlierId, requestId), eq(laterId, requestId)), ne(requests.id, requestId), inSight))
    .orderBy(requests.year, requests.number)
}

/** The request for a copy of what is kept about this one, while it is not closed. */
export async function findOpenCopy(tx: Transaction, earlierId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ reference: requests.reference })
    .from(requestLinks)
    .innerJoin(requests, eq(requests.id, requestLinks.requestId))
    .where(and(eq(requestLinks.earlierId, earlierId), eq(requestLinks.how, 'copy'), ne(requests.state, 'closed')))
    .limit(1)
  return row?.reference
}

/** The newest challenge of this kind of how a request was handled, while it is neither closed nor set aside as spam. */
export async function findOpenChallenge(
  tx: Transaction,
  earlierId: string,
  how: Challenge,
): Promise<{ id: string; reference: string } | undefined> {
  const isOpen = and(ne(requests.state, 'closed'), isNull(requests.spamMarkedOn))
  const [row] = await tx
    .select({ id: requests.id, reference: requests.reference })
    .from(requestLinks)
    .innerJoin(requests, eq(requests.id, requestLinks.requestId))
    .where(and(eq(requestLinks.earlierId, earlierId), eq(requestLinks.how, how), isOpen))
    .orderBy(desc(requests.year), desc(requests.number))
    .limit(1)
  return row
}

/** Whether a request of this address at this organisation is set aside, or was closed, as spam. */
export async function isSenderMarked(tx: Transaction, controllerId: string, emailHash: string): Promise<boolean> {
  const closedAsSpam = exists(
    tx
      .select({ one: sql`1` })
      .from(events)
      .where(
        and(
          eq(events.requestId, requests.id),
          eq(events.type, 'closedWithoutAnswer'),
          sql`${events.data} ->> 'reason' = 'spam'`,
        ),
      ),
  )
  const isMarked = or(isNotNull(requests.spamMarkedOn), and(eq(requests.state, 'closed'), closedAsSpam))
  const { dossierId } = searchTerms
  const ofThem = tx
    .select({ dossierId })
    .from(searchTerms)
    .where(and(eq(searchTerms.kind, 'email'), eq(searchTerms.hash, emailHash)))
  // The address first, whatever the database believes to know: few requests are of one, and all are of the organisation.
  const isTheirs = sql`${requests.dossierId} = any(array(${ofThem}))`
  const [row] = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(isTheirs, eq(requests.controllerId, controllerId), isMarked))
    .limit(1)
  return row !== undefined
}
