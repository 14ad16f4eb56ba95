import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Unreadable } from './aead'
import { newDossierKey, unwrapDossierKey } from './dossier-key'
import { openKeyring } from './keyring'
import { chunkBytes, chunkCount, type ChunkPlace, openChunk, sealChunk } from './seal-chunks'

const random = () => randomBytes(32).toString('base64')
const keyring = openKeyring({ current: 1, keys: { 1: random() }, index: random() })
const key = unwrapDossierKey(keyring, 'dossier', newDossierKey(keyring, 'dossier'))
const place: ChunkPlace = { dossierId: 'dossier', fileId: 'file', number: 1, of: 3 }
const plain = Buffer.from('%PDF-1.7')

test('a chunk opens at its place and nowhere else', () => {
  const sealed = sealChunk(key, place, plain)
  expect(openChunk(key, place, sealed)).toEqual(plain)
  const elsewhere: Partial<ChunkPlace>[] = [{ number: 2 }, { of: 2 }, { fileId: 'another' }, { dossierId: 'another' }]
  for (const other of elsewhere) expect(() => openChunk(key, { ...place, ...other }, sealed)).toThrow(Unreadable)
})

test('a chunk of which one bit was altered does not open', () => {
  const sealed = sealChunk(key, place, plain)
  sealed[20] = (sealed[20] ?? 0) ^ 1
  expect(() => openChunk(key, place, sealed)).toThrow(Unreadable)
})

test('a file has a chunk for each mebibyte that it begins', () => {
  expect([1, chunkBytes, chunkBytes + 1, 10 * chunkBytes].map(chunkCount)).toEqual([1, 1, 2, 10])
})
