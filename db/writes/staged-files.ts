import { and, count, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { fileChunks, files, sealedEntries } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { type ChunkPlace, sealChunk } from '../sealing/seal-chunks'
import { type KeyedDossier, sealFor, sealInto } from './dossier'

/** A file that is on its way in: nobody sees it before it is adopted. */
type NewStagedFile = Pick<typeof files.$inferInsert, 'id' | 'requestId' | 'purpose'>

/** A file that has arrived whole, chunk by chunk, and that no fact names yet. */
export type StagedFile = { id: string; bytes: number; chunks: number; sha256: string }

/** Makes room for a file whose length nobody knows yet. */
export async function beginStagedFile(
  tx: Transaction,
  keyring: Keyring,
  dossier: KeyedDossier,
  { id, ...file }: NewStagedFile,
): Promise<void> {
  await sealInto(tx, keyring, dossier, 'file', { name: '' }, id)
  const nothing = { type: 'any', scan: 'not-scanned', bytes: 0, chunks: 0, sha256: '' } as const
  await tx
    .insert(files)
    .values({ ...file, ...nothing, id, dossierId: dossier.id, streamed: true, stagedAt: sql`now()` })
}

/** Seals one chunk and keeps it, in a statement of its own: a large file holds up nobody. */
export async function keepStagedChunk(
  db: Database,
  keyring: Keyring,
  dossier: KeyedDossier,
  place: ChunkPlace,
  plain: Buffer,
): Promise<void> {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  const { fileId, number } = place
  await db.insert(fileChunks).values({ fileId, number, ciphertext: sealChunk(key, place, plain) })
}

/** Makes a staged file one of the request, under its name. Throws where a chunk of it is missing. */
export async function adoptStagedFile(
  tx: Transaction,
  keyring: Keyring,
  dossier: KeyedDossier,
  { name, scan, ...staged }: StagedFile & { name: string; scan: (typeof files.$inferInsert)['scan'] },
): Promise<void> {
  const { id, ...measured } = staged
  const [there] = await tx.select({ chunks: count() }).from(fileChunks).where(eq(fileChunks.fileId, id))
  const adopted = await tx
    .update(files)
    .set({ ...measured, scan, stagedAt: null })
    .where(and(eq(files.id, id), isNotNull(files.stagedAt)))
    .returning({ id: files.id })
  if (adopted.length !== 1 || there?.chunks !== staged.chunks) throw new Error('A staged file is not whole')
  const { ciphertext } = sealFor(keyring, dossier, 'file', { name }, id).row
  await tx.update(sealedEntries).set({ ciphertext }).where(eq(sealedEntries.id, id))
}

/** Destroys those of the files that were not adopted. */
export async function destroyStagedFiles(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await destroy(db, and(inArray(files.id, [...ids]), isNotNull(files.stagedAt)))
}

/** Destroys what a process left behind that ended while a file was on its way; how many there were. */
export async function destroyAbandonedFiles(db: Database): Promise<number> {
  return destroy(db, lt(files.stagedAt, sql`now() - interval '1 day'`))
}

async function destroy(db: Database, which: ReturnType<typeof and>): Promise<number> {
  const gone = await db.delete(files).where(which).returning({ id: files.id })
  const ids = gone.map(({ id }) => id)
  if (ids.length > 0) await db.delete(sealedEntries).where(inArray(sealedEntries.id, ids))
  return ids.length
}
