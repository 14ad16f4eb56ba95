import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { FilePurpose, FileType } from '@/domain/files/file'
import { may } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { dossiers, files, requests, sealedEntries } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { open } from '../sealing/seal'
import type { RequestRow } from './case-file'
import { contentOf, type FileContent } from './file-content'
import { visibleRequests } from './visible'

export type FileRow = typeof files.$inferSelect

type DocumentRow = FileRow & { purpose: FilePurpose; type: FileType }

/** A document of the person, as it may be told of; `name` is null for whoever may not open it. */
export type KeptFile = DocumentRow & { name: string | null }

/** A file that goes with an answer, likewise. */
export type KeptAnswerFile = FileRow & { name: string | null }

/** The documents that the person of a request has sent and that this actor may see, in the order in which they arrived. */
export async function filesOfCase(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request }: { request: RequestRow },
): Promise<KeptFile[]> {
  return (await allFilesOfCase(db, keyring, actor, { request })).files
}

/** The files that staff put to the answer of a request that this actor may see, in that order. */
export async function answerFilesOfCase(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request }: { request: RequestRow },
): Promise<KeptAnswerFile[]> {
  return (await allFilesOfCase(db, keyring, actor, { request })).answerFiles
}

/** The files that colleagues have found for a request that this actor may see, in that order. */
export async function taskFilesOfCase(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request }: { request: RequestRow },
): Promise<KeptAnswerFile[]> {
  return (await allFilesOfCase(db, keyring, actor, { request })).taskFiles
}

/** All of them, in one reading: of the person, of staff for the answer, and of colleagues. */
export async function allFilesOfCase(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request }: { request: RequestRow },
): Promise<{ files: KeptFile[]; answerFiles: KeptAnswerFile[]; taskFiles: KeptAnswerFile[] }> {
  const all = await namedFiles(db, keyring, actor, request)
  return {
    files: all.filter((file): file is KeptFile => file.purpose !== 'answer' && file.purpose !== 'task'),
    answerFiles: all.filter(({ purpose }) => purpose === 'answer'),
    taskFiles: all.filter(({ purpose }) => purpose === 'task'),
  }
}

async function namedFiles(db: Database | Transaction, keyring: Keyring, actor: Actor, request: RequestRow) {
  const rows = await rowsOf(db, actor, request.id)
  return rows.map(({ file, dossier, entry }) => ({
    ...file,
    name: mayOpen(actor, request, file) ? nameIn(keyring, dossier, entry) : null,
  }))
}

/**
 * One document or file of an answer with its content, for whoever may open it; nothing for anybody else. What is large is read
 * from `db` while it is given. Throws `Unreadable`.
 */
export async function contentOfFile(
  tx: Database | Transaction,
  { db, keyring, actor }: { db: Database; keyring: Keyring; actor: Actor },
  { request }: { request: RequestRow },
  fileId: string,
): Promise<(FileRow & { name: string; content: FileContent }) | undefined> {
  const found = (await rowsOf(tx, actor, request.id)).find(({ file }) => file.id === fileId)
  if (!found || !mayOpen(actor, request, found.file)) return undefined
  const { file, dossier, entry } = found
  return {
    ...file,
    name: nameIn(keyring, dossier, entry),
    content: await contentOf(tx, db, keyring, { file, dossier }),
  }
}

async function rowsOf(db: Database | Transaction, actor: Actor, requestId: string) {
  return db
    .select({ file: files, dossier: dossiers, entry: sealedEntries })
    .from(files)
    .innerJoin(requests, eq(requests.id, files.requestId))
    .innerJoin(dossiers, eq(dossiers.id, files.dossierId))
    .innerJoin(sealedEntries, eq(sealedEntries.id, files.id))
    .where(and(eq(files.requestId, requestId), isNull(files.stagedAt), visibleRequests(actor)))
    .orderBy(asc(sealedEntries.ordinal))
}

/**
 * A requester's own name of a file is theirs, and what colleagues have found is not before it is put to an answer; an identity
 * paper is for those who verify, and for nobody else.
 */
function mayOpen(actor: Actor, request: RequestRow, { purpose }: FileRow): boolean {
  if (actor.kind === 'requester') return actor.requestId === request.id && purpose !== 'task'
  return may(actor, purpose === 'identity' ? 'verify' : 'open-file', request)
}

function nameIn(keyring: Keyring, dossier: typeof dossiers.$inferSelect, entry: typeof sealedEntries.$inferSelect) {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  const place = { purpose: entry.purpose, dossierId: dossier.id, entryId: entry.id }
  return (open(key, place, entry.ciphertext) as { name: string }).name
}
