import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { answerFilesOfCase } from '@/db/queries/files'
import { sha256 } from '@/db/sealing/chain'
import { keepFile } from '@/db/writes/files'
import { fileChecks } from '@/domain/files/file-review'
import { nameBeside } from '@/domain/files/name-beside'
import type { NewEvent } from '@/domain/requests/events'
import type { FileToSend } from './answer-files'
import type { Context } from './context'
import type { Situation } from './verb'

/** The letter of an answer as a file of its own: its words are those of the letter, and it was written for this answer. */
export type CoverLetter = { name: string; content: Buffer }

/** The same as one more file of the answer, with what is appended and kept once it is sent. */
export type CoverToSend = {
  file: FileToSend
  events: NewEvent[]
  keep: (tx: Transaction) => Promise<void>
}

/** Nobody else has read it: whoever sends the answer has seen the same words. */
export async function coverToSend(
  tx: Transaction,
  { keyring }: Context,
  situation: Situation,
  { name, content }: CoverLetter,
): Promise<CoverToSend> {
  const { request, dossier, actor } = situation
  const kept = await answerFilesOfCase(tx, keyring, actor, situation)
  const names = kept.flatMap((file) => file.name ?? [])
  const fileId = randomUUID()
  const file = { fileId, name: nameBeside(names, name), bytes: content.length, sha256: sha256(content) }
  const about = { requestId: request.id, purpose: 'answer', type: 'any', scan: 'not-scanned' } as const
  return {
    file,
    events: [
      { type: 'answerFileAttached', data: { fileId, bytes: content.length, scan: about.scan } },
      { type: 'answerFileReviewed', data: { fileId, outcome: 'as-is', checked: [...fileChecks] }, sealed: {} },
    ],
    keep: async (inner) => keepFile(inner, keyring, dossier, { ...about, id: fileId, name: file.name, content }),
  }
}
