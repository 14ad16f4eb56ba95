import { createHash, randomUUID } from 'node:crypto'
import { type Database, transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import type { Keyring } from '@/db/sealing/keyring'
import { chunkBytes } from '@/db/sealing/seal-chunks'
import { beginStagedFile, destroyStagedFiles, keepStagedChunk, type StagedFile } from '@/db/writes/staged-files'

type World = { db: Database; keyring: Keyring }
type Place = Pick<CaseFile, 'request' | 'dossier'> & { purpose: 'answer' | 'task' }

/** Keeps what arrives, sealed, a mebibyte at a time; `bytes` is 0 where nothing came, and then nothing is kept. */
export type Stage = (content: AsyncIterable<Buffer>) => Promise<StagedFile>

/**
 * Takes files of any length while they arrive, in as much memory as a chunk needs. What the work has not put to the request
 * when it ends, well or badly, is destroyed.
 */
export async function whileStaging<Value>(
  world: World,
  place: Place,
  work: (stage: Stage) => Promise<Value>,
): Promise<Value> {
  const begun: string[] = []
  const stage: Stage = async (content) => {
    const id = randomUUID()
    begun.push(id)
    return stageFile(world, place, id, content)
  }
  try {
    return await work(stage)
  } finally {
    await destroyStagedFiles(world.db, begun)
  }
}

async function stageFile(
  { db, keyring }: World,
  { request, dossier, purpose }: Place,
  id: string,
  content: AsyncIterable<Buffer>,
): Promise<StagedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  let chunks = 0
  for await (const { plain, of } of inChunks(content)) {
    if (chunks === 0)
      await transaction(db, async (tx) => beginStagedFile(tx, keyring, dossier, { id, requestId: request.id, purpose }))
    hash.update(plain)
    await keepStagedChunk(db, keyring, dossier, { dossierId: dossier.id, fileId: id, number: chunks, of }, plain)
    bytes += plain.length
    chunks += 1
  }
  return { id, bytes, chunks, sha256: hash.digest('hex') }
}

type Chunk = { plain: Buffer; of: 'more' | 'last' }

/** The content in whole chunks, of which the last is known to be: what is cut off cannot be taken for the whole. */
async function* inChunks(content: AsyncIterable<Buffer>): AsyncGenerator<Chunk> {
  let parts: Buffer[] = []
  let length = 0
  for await (const part of content) {
    parts.push(part)
    length += part.length
    while (length > chunkBytes) {
      const joined = Buffer.concat(parts)
      yield { plain: joined.subarray(0, chunkBytes), of: 'more' }
      parts = [joined.subarray(chunkBytes)]
      length -= chunkBytes
    }
  }
  if (length > 0) yield { plain: Buffer.concat(parts), of: 'last' }
}
