import type { Transaction } from '@/db/client'
import { readEventWords } from '@/db/queries/dossier'
import { answerFilesOfCase } from '@/db/queries/files'
import type { AnswerFile } from '@/domain/files/answer-file-events'
import { attachedFiles, manifestOf } from '@/domain/requests/collection'
import type { RequestEvent } from '@/domain/requests/events'
import { goes, readFiles } from '@/domain/requests/reviewed-files'
import type { ToldFile, ToldWithheld } from '@/emails/catalogue-of-requester'
import type { Context } from './context'
import { no, type Situation } from './verb'

/** A file that goes with the answer. */
export type FileToSend = AnswerFile & { name: string }

/** The files that go with the next answer, in that order: read by somebody, and neither originals nor withheld. */
export async function filesToSend(tx: Transaction, { keyring }: Context, situation: Situation): Promise<FileToSend[]> {
  const kept = await answerFilesOfCase(tx, keyring, situation.actor, situation)
  const going = new Set(readFiles(situation.history).flatMap((file) => (goes(file) ? [file.fileId] : [])))
  return kept
    .filter(({ id }) => going.has(id))
    .map(({ id, name, bytes, sha256 }) => ({ fileId: id, name: name ?? '', bytes, sha256 }))
}

/** Refuses to send while nobody has said what becomes of a file, and names these. */
export async function unreadProblem(tx: Transaction, { keyring }: Context, situation: Situation) {
  const unread = readFiles(situation.history).filter(({ standing }) => standing === 'unread')
  if (unread.length === 0) return undefined
  const kept = await answerFilesOfCase(tx, keyring, situation.actor, situation)
  const names = unread.map(({ fileId }) => kept.find(({ id }) => id === fileId)?.name ?? '')
  return no('read-the-files', { files: names.join(', ') })
}

/** What the person is told of files that are withheld, where staff say so. */
export async function withheldToTell(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  { history, dossier }: Pick<Situation, 'history' | 'dossier'>,
): Promise<ToldWithheld[]> {
  const told = readFiles(history).flatMap(({ standing, review }) =>
    standing === 'withheld' && review?.told && review.ground ? [{ ...review, ground: review.ground }] : [],
  )
  if (told.length === 0) return []
  const words = await readEventWords(tx, keyring, dossier)
  return told.map(({ ground, entryId }) => {
    const { described = '' } = (words.get(entryId ?? '') ?? {}) as { described?: string }
    return { ground, described }
  })
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
