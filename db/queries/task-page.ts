import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { SealedAsking, SealedAskingAgain, SealedTaskAnswer } from '@/domain/tasks/task-words'
import { findTask, type Task } from '@/domain/tasks/tasks'
import type { Database } from '../client'
import type { Keyring } from '../sealing/keyring'
import type { CaseFile } from './case-file'
import { readEntry } from './dossier'

/** What the owner of a system sees of a request: their own task, what they were given to search by, and what they answered. */
export type OwnTask = {
  task: Task
  asked: SealedAsking
  /** What was written when it was asked, or asked again. */
  note: string | undefined
  ownerName: string
  /** Their own answer; not what staff have written down. */
  answered: SealedTaskAnswer | null
  files: { id: string; name: string; bytes: number }[]
}

/** The one task of this helper; nothing for anybody else, and nothing else of the request. */
export async function ownTask(
  db: Database,
  keyring: Keyring,
  actor: Actor,
  file: CaseFile,
): Promise<OwnTask | undefined> {
  if (actor.kind !== 'helper' || !may(actor, 'answer-task', file.request) || file.dossier.forgottenAt) return undefined
  const task = findTask(file.history, actor.taskId)
  if (!task) return undefined
  const read = async <Value>(entryId: string | null | undefined) =>
    entryId ? readEntry<Value>(db, keyring, file.dossier, entryId) : undefined
  const asked = await read<SealedAsking>(task.asked.entryId)
  if (!asked) return undefined
  const again = await read<SealedAskingAgain>(task.askedAgain?.entryId)
  const isOwn = task.answer !== null && task.answer.data.channel === undefined
  const files: OwnTask['files'] = []
  for (const { data } of task.files)
    files.push({ id: data.fileId, bytes: data.bytes, name: (await read<{ name: string }>(data.fileId))?.name ?? '' })
  return {
    task,
    asked,
    note: (again ?? asked).note,
    ownerName: (again ?? asked).ownerName,
    answered: (isOwn && (await read<SealedTaskAnswer>(task.answer?.entryId))) || null,
    files,
  }
}
