import { and, desc, eq, exists, gt, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import type { RequestState } from '@/domain/requests/events'
import type { Database, Transaction } from '../client'
import { controllers, events, portalSessions, requests, searchTerms } from '../schema'

/** A request as the list of one's own shows it. */
export type OwnRequest = {
  requestId: string
  reference: string
  controllerName: string
  receivedOn: Day
  dueOn: Day | null
  /** Whether it is answered and data is still to be erased. */
  isErasureOpen: boolean
  state: RequestState
  language: Language
  /** The keyed hash of the address whose code opened the session; null where a link did. */
  provenAddress: string | null
}

/** The requests a session is for, newest first; none for a token that is unknown or too old. The token is the permission. */
export async function requestsOfSession(db: Database | Transaction, tokenHash: string): Promise<OwnRequest[]> {
  const { id: requestId, reference, receivedOn, dueOn, state, language } = requests
  const { emailHash: provenAddress } = portalSessions
  return db
    .select({
      requestId,
      reference,
      controllerName: controllers.name,
      receivedOn,
      dueOn,
      isErasureOpen: sql<boolean>`${requests.erasureDueOn} is not null`,
      state,
      language,
      provenAddress,
    })
    .from(portalSessions)
    .innerJoin(
      requests,
      or(
        eq(requests.id, portalSessions.requestId),
        and(hasAddress(db, sql`${portalSessions.emailHash}`), notDenied(db)),
      ),
    )
    .innerJoin(controllers, eq(controllers.id, requests.controllerId))
    .where(and(eq(portalSessions.tokenHash, tokenHash), gt(portalSessions.expiresAt, sql`now()`)))
    .orderBy(desc(requests.receivedOn), desc(requests.number))
}

/** Whether a session has neither run out nor been left; one that is for no request any more was for another address. */
export async function isSessionOpen(db: Database | Transaction, tokenHash: string): Promise<boolean> {
  const isOpen = and(eq(portalSessions.tokenHash, tokenHash), gt(portalSessions.expiresAt, sql`now()`))
  return (await db.$count(portalSessions, isOpen)) > 0
}

/** The newest request of an address, for the letter that carries its code; nothing where the address was denied. */
export async function findRequestOfAddress(tx: Transaction, emailHash: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(hasAddress(tx, sql`${emailHash}`), notDenied(tx)))
    .orderBy(desc(requests.receivedOn), desc(requests.number))
    .limit(1)
  return row?.reference
}

function hasAddress(db: Database | Transaction, emailHash: ReturnType<typeof sql>) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(searchTerms)
      .where(
        and(
          eq(searchTerms.dossierId, requests.dossierId),
          eq(searchTerms.kind, 'email'),
          eq(searchTerms.hash, emailHash),
        ),
      ),
  )
}

/**
 * Whoever holds the address has said "It was not me", or the earlier address objected to the one in use, and nobody has
 * put in another one since.
 */
function notDenied(db: Database | Transaction) {
  const changed = alias(events, 'changed')
  const changedSince = db
    .select({ one: sql`1` })
    .from(changed)
    .where(
      and(
        eq(changed.requestId, events.requestId),
        eq(changed.type, 'contactChanged'),
        sql`coalesce(${changed.data} -> 'ways' @> '["email"]'::jsonb, true)`,
        gt(changed.sequence, events.sequence),
      ),
    )
  const isDenial = or(
    eq(events.type, 'addressDenied'),
    and(eq(events.type, 'contactChangeDenied'), sql`${events.data} -> 'stops' = 'true'::jsonb`),
  )
  return notExists(
    db
      .select({ one: sql`1` })
      .from(events)
      .where(and(eq(events.requestId, requests.id), isDenial, notExists(changedSince))),
  )
}
