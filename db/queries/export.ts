import { and, asc, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { dossiers, events, files, letters, requestRights, requests, sealedEntries } from '../schema'
import type { Purpose } from '../sealing/purposes'
import type { Actor } from '@/domain/policies/actor'
import { grantedRequests, visibleRequests } from './visible'

type Row<Table extends { $inferSelect: unknown }> = Table['$inferSelect']

/** One request as it is stored; `sealed` holds ciphertext and wrapped key, and is read only when asked for. */
export type StoredRequest = {
  request: Row<typeof requests>
  rights: Row<typeof requestRights>[]
  events: Row<typeof events>[]
  letters: Row<typeof letters>[]
  files: StoredFile[]
  sealed: StoredDossier | null
}

/** A document of the person, or a file of the answer to them or of a search, as it is given out. */
export type StoredFile = { sha256: string; bytes: number; from: 'person' | 'staff' }

export type StoredDossier = {
  id: string
  wrappedKey: Buffer | null
  kekVersion: number
  entries: { id: string; purpose: Purpose; ciphertext: Buffer }[]
}

const batchSize = 100
const personal: Purpose[] = ['requester', 'words', 'event']

/**
 * Every request this actor may see, in the order of its number; each batch is read as it was at one moment. `discarded`: those of
 * an import that was undone as well.
 */
export async function* storedRequests(
  db: Database,
  actor: Actor,
  { sealed, discarded = false }: { sealed: boolean; discarded?: boolean },
): AsyncGenerator<StoredRequest> {
  let last = { year: 0, number: 0 }
  for (;;) {
    const batch = await db.transaction(
      (tx) => readBatch(tx, discarded ? grantedRequests(actor) : visibleRequests(actor), last, sealed),
      {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      },
    )
    yield* batch
    if (batch.length < batchSize) return
    last = batch.at(-1)?.request ?? last
  }
}

/** One request that this actor may see, as it is stored, without what is sealed. */
export async function storedRequest(
  tx: Transaction,
  actor: Actor,
  { id }: Pick<Row<typeof requests>, 'id'>,
): Promise<StoredRequest> {
  const rows = await tx
    .select()
    .from(requests)
    .where(and(eq(requests.id, id), visibleRequests(actor)))
  const [stored] = await withWhatBelongs(tx, rows, false)
  if (!stored) throw new Error('A request that was found is not there')
  return stored
}

async function readBatch(
  tx: Transaction,
  isTheirs: SQL,
  { year, number }: { year: number; number: number },
  sealed: boolean,
): Promise<StoredRequest[]> {
  const later = or(gt(requests.year, year), and(eq(requests.year, year), gt(requests.number, number)))
  const rows = await tx
    .select()
    .from(requests)
    .where(and(later, isTheirs))
    .orderBy(asc(requests.year), asc(requests.number))
    .limit(batchSize)
  return rows.length === 0 ? [] : withWhatBelongs(tx, rows, sealed)
}

async function withWhatBelongs(
  tx: Transaction,
  rows: Row<typeof requests>[],
  sealed: boolean,
): Promise<StoredRequest[]> {
  const ids = rows.map(({ id }) => id)
  const rights = await tx.select().from(requestRights).where(inArray(requestRights.requestId, ids))
  const history = await tx.select().from(events).where(inArray(events.requestId, ids)).orderBy(asc(events.sequence))
  const owed = await tx
    .select()
    .from(letters)
    .where(inArray(letters.requestId, ids))
    .orderBy(asc(letters.owedAt), asc(letters.id))
  const sent = await tx
    .select()
    .from(files)
    .where(and(inArray(files.requestId, ids), isNull(files.stagedAt)))
    .orderBy(asc(files.receivedAt), asc(files.id))
  const dossierIds = rows.map(({ dossierId }) => dossierId)
  const closed = sealed ? await readDossiers(tx, dossierIds) : []
  return rows.map((request) => ({
    request,
    rights: rights.filter(({ requestId }) => requestId === request.id),
    events: history.filter(({ requestId }) => requestId === request.id),
    letters: owed.filter(({ requestId }) => requestId === request.id),
    files: sent.filter(({ requestId }) => requestId === request.id).map(asStored),
    sealed: closed.find(({ id }) => id === request.dossierId) ?? null,
  }))
}

function asStored({ sha256, bytes, purpose }: Row<typeof files>): StoredFile {
  return { sha256, bytes, from: purpose === 'answer' || purpose === 'task' ? 'staff' : 'person' }
}

async function readDossiers(tx: Transaction, ids: string[]): Promise<StoredDossier[]> {
  const found = await tx.select().from(dossiers).where(inArray(dossiers.id, ids))
  const entries = await tx
    .select()
    .from(sealedEntries)
    .where(and(inArray(sealedEntries.dossierId, ids), inArray(sealedEntries.purpose, personal)))
    .orderBy(asc(sealedEntries.createdAt))
  return found.map(({ id, wrappedKey, kekVersion }) => ({
    id,
    wrappedKey,
    kekVersion,
    entries: entries.filter(({ dossierId }) => dossierId === id),
  }))
}
