import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { type dossiers, fileChunks, type files } from '../schema'
import { Unreadable } from '../sealing/aead'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { openChunk } from '../sealing/seal-chunks'

type KeptContent = { file: typeof files.$inferSelect; dossier: typeof dossiers.$inferSelect }

/** What is no larger is checked whole before a byte of it is given, as every document of a person is. */
const checkedWhole = 10 * 1024 * 1024

/** The content of a file: all of it, or a mebibyte at a time where it is large. */
export type FileContent = Buffer | AsyncIterable<Buffer>

/**
 * The content of a file that the caller may open; what is large is read from `db` while it is given, after the transaction.
 * Throws `Unreadable`, also late: then the last piece is not given.
 */
export async function contentOf(
  tx: Database | Transaction,
  db: Database,
  keyring: Keyring,
  kept: KeptContent,
): Promise<FileContent> {
  if (kept.file.bytes > checkedWhole) return chunksOf(db, keyring, kept)
  const parts: Buffer[] = []
  for await (const part of chunksOf(tx, keyring, kept)) parts.push(part)
  return Buffer.concat(parts)
}

/** Each piece of a file in its order, as long and with the hash together that it was kept with. Throws `Unreadable`. */
async function* chunksOf(
  db: Database | Transaction,
  keyring: Keyring,
  { file, dossier }: KeptContent,
): AsyncGenerator<Buffer> {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  const hash = createHash('sha256')
  let bytes = 0
  let last: Buffer | undefined
  for (let number = 0; number < file.chunks; number += 1) {
    const sealed = await chunkOf(db, file.id, number)
    if (last) yield last
    last = openChunk(key, { dossierId: file.dossierId, fileId: file.id, number, of: placeOf(file, number) }, sealed)
    bytes += last.length
    hash.update(last)
  }
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256)
    throw new Unreadable('The file is not what it was when it was kept')
  if (last) yield last
}

/** Reads a file to its end, a piece at a time. Throws `Unreadable`. */
export async function checkContent(db: Database, keyring: Keyring, kept: KeptContent): Promise<void> {
  const pieces = chunksOf(db, keyring, kept)
  for (let piece = await pieces.next(); !piece.done;) piece = await pieces.next()
}

async function chunkOf(db: Database | Transaction, fileId: string, number: number): Promise<Uint8Array> {
  const [row] = await db
    .select({ ciphertext: fileChunks.ciphertext })
    .from(fileChunks)
    .where(and(eq(fileChunks.fileId, fileId), eq(fileChunks.number, number)))
  if (!row) throw new Unreadable('A piece of the file is missing')
  return row.ciphertext
}

function placeOf({ streamed, chunks }: KeptContent['file'], number: number) {
  if (!streamed) return chunks
  return number === chunks - 1 ? 'last' : 'more'
}
