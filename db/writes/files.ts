import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '../client'
import type { Dossier } from '../queries/case-file'
import { dossiers, fileChunks, files, sealedEntries } from '../schema'
import { sha256 } from '../sealing/chain'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { chunkBytes, chunkCount, sealChunk } from '../sealing/seal-chunks'
import { openNewDossier, sealInto } from './dossier'

/** A document as it arrived and was found good, under the id that its event names. */
export type NewFile = Pick<typeof files.$inferInsert, 'id' | 'requestId' | 'purpose' | 'type' | 'scan'> & {
  name: string
  content: Buffer
}

/** Keeps a document, each mebibyte sealed before it is written; an identity paper gets a key of its own. */
export async function keepFile(
  tx: Transaction,
  keyring: Keyring,
  ofRequest: Dossier,
  { name, content, ...file }: NewFile,
): Promise<void> {
  const dossier = file.purpose === 'identity' ? await openNewDossier(tx, keyring) : ofRequest
  await sealInto(tx, keyring, dossier, 'file', { name }, file.id)
  const chunks = chunkCount(content.length)
  const kept = { dossierId: dossier.id, bytes: content.length, chunks, sha256: sha256(content) }
  await tx.insert(files).values({ ...file, ...kept })
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  for (let number = 0; number < chunks; number += 1) {
    const plain = content.subarray(number * chunkBytes, (number + 1) * chunkBytes)
    const place = { dossierId: dossier.id, fileId: file.id, number, of: chunks }
    await tx.insert(fileChunks).values({ fileId: file.id, number, ciphertext: sealChunk(key, place, plain) })
  }
}

/** Destroys documents with all that is kept of them. */
export async function destroyFiles(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await destroy(tx, [...ids])
}

/** Destroys the identity papers of a request and the keys they lay under: of a verdict nothing else needs to remain. */
export async function destroyIdentityPapers(tx: Transaction, requestId: string): Promise<void> {
  const papers = await tx
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.requestId, requestId), eq(files.purpose, 'identity')))
  await destroyFiles(
    tx,
    papers.map(({ id }) => id),
  )
}

async function destroy(tx: Transaction, ids: string[]): Promise<void> {
  const gone = await tx
    .delete(files)
    .where(inArray(files.id, ids))
    .returning({ dossierId: files.dossierId, purpose: files.purpose })
  await tx.delete(sealedEntries).where(inArray(sealedEntries.id, ids))
  const own = gone.filter(({ purpose }) => purpose === 'identity').map(({ dossierId }) => dossierId)
  if (own.length > 0) await tx.delete(dossiers).where(inArray(dossiers.id, own))
}
