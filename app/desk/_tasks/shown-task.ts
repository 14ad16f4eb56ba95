import { notFound } from 'next/navigation'
import type { SealedAsking, SealedAskingAgain, SealedTaskAnswer } from '@/domain/tasks/task-words'
import { type Task, tasksOf } from '@/domain/tasks/tasks'
import { type DeskRequest, readRequest, readWords } from '../_request/read-request'
import { t } from '../words'

/** A task with its words, as far as this person may read them; the name of its system stands in the register as well. */
export type ShownTask = Task & {
  system: string
  ownerName: string
  note: string | undefined
  words: SealedAsking | undefined
  answered: SealedTaskAnswer | undefined
}

/** The tasks of a request, in the order in which they were asked. */
export function shownTasks({ history, systems }: DeskRequest, words: ReadonlyMap<string, unknown>): ShownTask[] {
  return tasksOf(history).map((task) => {
    const asked = words.get(task.asked.entryId ?? '') as SealedAsking | undefined
    const again = words.get(task.askedAgain?.entryId ?? '') as SealedAskingAgain | undefined
    const known = systems.find(({ id }) => id === task.systemId)
    return {
      ...task,
      system: asked?.system ?? known?.name ?? t('desk.tasks.noName'),
      ownerName: (again ?? asked)?.ownerName ?? t('desk.tasks.ownerUnknown'),
      note: (again ?? asked)?.note,
      words: asked,
      answered: words.get(task.answer?.entryId ?? '') as SealedTaskAnswer | undefined,
    }
  })
}

/** The request and the task of this address; a page like any unknown one where there is none. */
export async function readShownTask(params: { reference: string; task: string }) {
  const request = await readRequest(params.reference)
  const words = await readWords(request)
  const task = shownTasks(request, words).find(({ taskId }) => taskId === params.task) ?? notFound()
  return { request, task }
}
