import type { Transaction } from '@/db/client'
import { answerFilesOfCase } from '@/db/queries/files'
import type { AnswerFile } from '@/domain/files/answer-file-events'
import { attachedFiles, manifestOf } from '@/domain/requests/collection'
import type { RequestEvent } from '@/domain/requests/events'
import type { ToldFile } from '@/emails/catalogue-of-requester'
import type { Context } from './context'
import type { Situation } from './verb'

/** A file that goes with the answer. */
export type FileToSend = AnswerFile & { name: string }

/** The files put to the next answer, in that order. */
export async function filesToSend(tx: Transaction, { keyring }: Context, situation: Situation): Promise<FileToSend[]> {
  const kept = await answerFilesOfCase(tx, keyring, situation.actor, situation)
  return filesToGo(kept, situation.history).map(({ id, name, bytes, sha256 }) => ({
    fileId: id,
    name: name ?? '',
    bytes,
    sha256,
  }))
}

/** Those of the files that are to go with the next answer: what was given with one before is not given again. */
export function filesToGo<File extends { id: string }>(
  kept: readonly File[],
  history: readonly RequestEvent[],
): File[] {
  const toGo = new Set(attachedFiles(history).map(({ fileId }) => fileId))
  return kept.filter(({ id }) => toGo.has(id))
}

/** What the history keeps of them, without their names; nothing where there are none. */
export function manifestToKeep(files: readonly FileToSend[]): { files?: AnswerFile[] } {
  return files.length > 0 ? { files: files.map(({ fileId, bytes, sha256 }) => ({ fileId, bytes, sha256 })) } : {}
}

/** What a letter says of them. */
export function toldFiles(files: readonly FileToSend[]): ToldFile[] {
  return files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))
}

/** What a letter says of the files of an answer given before: those that were withdrawn are kept no more. */
export async function filesStillTold(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  situation: Situation,
  answer: { sequence: number } | null,
): Promise<ToldFile[]> {
  const kept = await answerFilesOfCase(tx, keyring, situation.actor, situation)
  const names = new Map(kept.map(({ id, name }) => [id, name]))
  const left = manifestOf(situation.history, { answer }).filter(({ fileId }) => names.has(fileId))
  return toldFiles(left.map((file) => ({ ...file, name: names.get(file.fileId) ?? '' })))
}
