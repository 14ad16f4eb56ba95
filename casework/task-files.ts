import { z } from 'zod'
import { taskFilesOfCase } from '@/db/queries/files'
import { destroyFiles } from '@/db/writes/files'
import { system } from '@/domain/policies/actor'
import type { NewEvent } from '@/domain/requests/events'
import type { Task } from '@/domain/tasks/tasks'
import { byLink, type HelperLink, openTaskOf } from './answer-task'
import { type ChosenFile, keepChosen, measured, type MeasuredFile } from './chosen-file'
import type { Context } from './context'
import type { Outcome } from './errors'
import { done, no, type Verb } from './verb'

const TheTask = z.strictObject({ taskId: z.string() })
const TheFile = z.strictObject({ taskId: z.string(), fileId: z.string() })

/** How many files of one task are kept at a time. */
const taskFilesAtMost = 20

/** Keeps what the owner of a system has found, sealed, until staff accept it; the same file, byte for byte, is kept once. */
export async function addTaskFiles(
  context: Context,
  { token }: HelperLink,
  files: readonly ChosenFile[],
): Promise<Outcome> {
  return byLink(context, token, adding(context, token, files), {})
}

function adding({ keyring }: Context, token: string, files: readonly ChosenFile[]): Verb<z.infer<typeof TheTask>> {
  return {
    action: 'answer-task',
    schema: TheTask,
    decide: async (situation, _input, tx) => {
      const task = await openTaskOf(tx, token, situation)
      if (!task) return no('task-closed')
      const { request, dossier } = situation
      const ids = task.files.map(({ data }) => data.fileId)
      const kept = (await taskFilesOfCase(tx, keyring, system('task'), situation)).filter(({ id }) => ids.includes(id))
      const known = new Set(kept.map((file) => file.sha256))
      const fresh = files.map(measured).filter((file) => !known.has(file.sha256))
      if (kept.length + fresh.length > taskFilesAtMost)
        return no('too-many-files-kept', { count: taskFilesAtMost }, 'files')
      return done(
        fresh.map((file) => receipt(task, file)),
        {
          also: async (tx) => {
            const place = { requestId: request.id, dossier, purpose: 'task' } as const
            for (const file of fresh) await keepChosen(tx, keyring, place, file)
          },
        },
      )
    },
  }
}

function receipt({ taskId, rights }: Task, { id: fileId, scan, bytes, hidden }: MeasuredFile): NewEvent {
  return { type: 'taskFileReceived', rights, data: { taskId, fileId, bytes, scan, ...(hidden && { hidden }) } }
}

/** Takes a file back that was sent by mistake, and destroys it; what staff have put to an answer stays there. */
export async function removeTaskFile(context: Context, { token }: HelperLink, fileId: string): Promise<Outcome> {
  return byLink(context, token, removing(token), { fileId })
}

function removing(token: string): Verb<z.infer<typeof TheFile>> {
  return {
    action: 'answer-task',
    schema: TheFile,
    decide: async (situation, { fileId }, tx) => {
      const task = await openTaskOf(tx, token, situation)
      if (!task) return no('task-closed')
      if (!task.files.some(({ data }) => data.fileId === fileId)) return done([])
      const { taskId, rights } = task
      return done([{ type: 'taskFileRemoved', rights, data: { taskId, fileId } }], {
        also: (tx) => destroyFiles(tx, [fileId]),
      })
    },
  }
}
