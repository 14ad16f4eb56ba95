import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { RequestState } from '@/domain/requests/events'
import type { Alike } from '@/domain/requests/duplicates'
import type { Database, Transaction } from '../client'
import { requests, searchTerms } from '../schema'
import type { RequestRow } from './case-file'
import { rightsOf } from './reminders'
import { visibleRequests } from './visible'

const atMost = 20

export type AlikeRequest = Alike & { state: RequestState }

/**
 * The newest requests at the same organisation that name the same e-mail address or the same name, as the keyed hashes
 * tell without opening anything; only those that this actor may see, and none for one who may not read the dossier.
 */
export async function alikeRequests(
  db: Database | Transaction,
  actor: Actor,
  request: RequestRow,
): Promise<AlikeRequest[]> {
  if (!may(actor, 'read-dossier', request)) return []
  const rows = await alikeRows(db, actor, request)
  const rights = await rightsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map(({ id: requestId, ...row }) => ({ ...row, rights: rights.get(requestId) ?? [] }))
}

async function alikeRows(
  db: Database | Transaction,
  actor: Actor,
  { id, controllerId, dossierId }: Pick<RequestRow, 'id' | 'controllerId' | 'dossierId'>,
) {
  const [own, theirs] = [alias(searchTerms, 'own'), alias(searchTerms, 'theirs')]
  const all = (dossier: unknown) =>
    sql`(select count(*) from ${searchTerms} where dossier_id = ${dossier} and kind = 'word')`
  const shared = sql`count(*) filter (where ${own.kind} = 'word')`
  const isSameAddress = sql<boolean>`bool_or(${own.kind} = 'email')`
  const isSameName = sql<boolean>`(${shared} = ${all(dossierId)} and ${shared} = ${all(requests.dossierId)} and ${shared} > 0)`
  const { reference, receivedOn, state } = requests
  const others = and(ne(requests.id, id), eq(requests.controllerId, controllerId))
  return db
    .select({ id: requests.id, reference, receivedOn, state, isSameAddress, isSameName })
    .from(own)
    .innerJoin(theirs, and(eq(theirs.kind, own.kind), eq(theirs.hash, own.hash)))
    .innerJoin(requests, eq(requests.dossierId, theirs.dossierId))
    .where(and(eq(own.dossierId, dossierId), ne(own.kind, 'detail'), others, visibleRequests(actor)))
    .groupBy(requests.id)
    .having(sql`${isSameAddress} or ${isSameName}`)
    .orderBy(desc(requests.receivedOn), desc(requests.number))
    .limit(atMost)
}
