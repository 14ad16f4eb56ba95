import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { filesOfCase } from '@/db/queries/files'
import { sha256 } from '@/db/sealing/chain'
import type { ArrivedFile } from '@/domain/files/arrived-file'
import { filesKeptAtMost } from '@/domain/files/file'
import type { RefusedFile } from '@/domain/files/not-kept'
import type { NewEvent } from '@/domain/requests/events'
import type { NotThePerson } from '@/domain/requests/written-events'
import type { ArrivedLetter } from './arrived-letter'
import type { Context } from './context'
import { documentsOfThePerson } from './documents-of-the-person'
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

/**
 * Those of an answer: what is there already of whoever wrote it, byte for byte, is kept once, and a request keeps so many and
 * not more. `mail`: who wrote it where that is not the person.
 */
export async function filesOfAnswer(
  tx: Transaction,
  { keyring }: Context,
  situation: Situation,
  { files, refused, mail }: Files & { mail: NotThePerson | undefined },
): Promise<LetterFiles> {
  if (situation.request.state === 'closed')
    return { files: [], refused: [...refused, ...files.map(({ name }) => ({ name, because: 'closed' as const }))] }
  const kept = mail
    ? await filesOfCase(tx, keyring, situation.actor, situation)
    : await documentsOfThePerson(tx, { keyring }, situation)
  const known = new Set(kept.map((file) => file.sha256))
  const fresh = files.filter(({ content }) => !known.has(sha256(content)))
  const room = Math.max(0, filesKeptAtMost - kept.length)
  const tooMany = fresh.slice(room).map(({ name }) => ({ name, because: 'too-many' as const }))
  return filesOfFirst({ files: fresh.slice(0, room), refused: [...refused, ...tooMany] })
}

/**
 * The facts: which documents came with a letter, and which of its files were not kept, their names sealed. `mail`: who wrote
 * it where that is not the person.
 */
export function factsOfFiles({ files, refused }: LetterFiles, mail?: NotThePerson): NewEvent[] {
  const by = mail && { mail }
  const received = files.map(({ id, type, scan, content }): NewEvent => {
    return { type: 'fileReceived', data: { fileId: id, purpose: 'other', type, bytes: content.length, scan, ...by } }
  })
  const notKept = refused.map(({ name, because }): NewEvent => {
    return { type: 'fileNotKept', data: { because, ...by }, ...(name !== '' && { sealed: { file: name } }) }
  })
  return [...received, ...notKept]
}
