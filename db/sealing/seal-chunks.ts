import { decrypt, encrypt, Unreadable } from './aead'
import type { DossierKey } from './dossier-key'

/** How much of a file lies in one chunk, before it is sealed: 1 MiB. */
export const chunkBytes = 1024 * 1024

/**
 * Where a chunk stands: whose key it lies under, of which file it is, and the how-manieth of how many; of a file that is sealed
 * while it arrives, whether it is the last.
 */
export interface ChunkPlace {
  dossierId: string
  fileId: string
  number: number
  of: number | 'more' | 'last'
}

const purpose = 'file chunk'

/** How many chunks a file of this length has. */
export function chunkCount(bytes: number): number {
  return Math.ceil(bytes / chunkBytes)
}

/** Seals one chunk of a file for its place: another file's, or one in another order, does not open there. */
export function sealChunk(key: DossierKey, place: ChunkPlace, plain: Buffer): Buffer {
  return encrypt(keyFor(key, place), associated(place), plain)
}

/** Opens what `sealChunk` closed for this very place. Throws `Unreadable` on any alteration. */
export function openChunk(key: DossierKey, place: ChunkPlace, sealed: Uint8Array): Buffer {
  return decrypt(keyFor(key, place), associated(place), sealed)
}

function keyFor({ dossierId, key }: DossierKey, place: ChunkPlace) {
  if (dossierId !== place.dossierId) throw new Unreadable('The key belongs to another dossier')
  return key
}

function associated({ dossierId, fileId, number, of }: ChunkPlace) {
  return [purpose, dossierId, fileId, number, of]
}
