import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { filesOfCase } from '@/db/queries/files'
import { sha256 } from '@/db/sealing/chain'
import type { ArrivedFile } from '@/domain/files/arrived-file'
import { filesKeptAtMost } from '@/domain/files/file'
import type { RefusedFile } from '@/domain/files/not-kept'
import type { NewEvent } from '@/domain/requests/events'
import type { ArrivedLetter } from './arrived-letter'
import type { Context } from './context'
import type { Situation } from './verb'

/** A document that came with a letter, under the id that its fact names. */
export type NamedFile = ArrivedFile & { id: string }

/** What is kept of the files of a letter, each under an id of its own, and what is not. */
export type LetterFiles = { files: NamedFile[]; refused: readonly RefusedFile[] }

type Files = Pick<ArrivedLetter, 'files' | 'refused'>

/** Those of a first letter. */
export function filesOfFirst({ files, refused }: Files): LetterFiles {
  return { files: files.map((file) => ({ ...file, id: randomUUID() })), refused }
}

/** Those of an answer: what its request has already, byte for byte, is kept once, and a request keeps so many and not more. */
export async function filesOfAnswer(
  tx: Transaction,
  { keyring }: Context,
  situation: Situation,
  { files, refused }: Files,
): Promise<LetterFiles> {
  if (situation.request.state === 'closed')
    return { files: [], refused: [...refused, ...files.map(({ name }) => ({ name, because: 'closed' as const }))] }
  const kept = await filesOfCase(tx, keyring, situation.actor, situation)
  const known = new Set(kept.map((file) => file.sha256))
  const fresh = files.filter(({ content }) => !known.has(sha256(content)))
  const room = Math.max(0, filesKeptAtMost - kept.length)
  const tooMany = fresh.slice(room).map(({ name }) => ({ name, because: 'too-many' as const }))
  return filesOfFirst({ files: fresh.slice(0, room), refused: [...refused, ...tooMany] })
}

/** The facts: which documents came with a letter, and which of its files were not kept, their names sealed. */
export function factsOfFiles({ files, refused }: LetterFiles): NewEvent[] {
  const received = files.map(({ id, type, scan, content }): NewEvent => {
    return { type: 'fileReceived', data: { fileId: id, purpose: 'other', type, bytes: content.length, scan } }
  })
  const notKept = refused.map(({ name, because }): NewEvent => {
    return { type: 'fileNotKept', data: { because }, ...(name !== '' && { sealed: { file: name } }) }
  })
  return [...received, ...notKept]
}
