import { z } from 'zod'
import { voidTaskLinks } from '@/db/writes/access-links'
import { isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import { findTask, isIncomplete } from '@/domain/tasks/tasks'
import type { Context } from './context'
import { NotFound } from './errors'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const AcceptTask = z.strictObject({ taskId: z.string() })

const verb: Verb<z.infer<typeof AcceptTask>> = {
  action: 'ask-systems',
  schema: AcceptTask,
  decide: ({ history, facts }, { taskId }) => {
    const task = findTask(history, taskId)
    if (!task) throw new NotFound()
    if (task.standing === 'accepted') return done([])
    if (task.standing === 'withdrawn') return no('task-closed')
    if (task.standing === 'asked') return no('task-not-answered')
    if (isIncomplete(task)) return no('task-not-complete')
    const erased = task.answer?.data.deeds.some(({ right, outcome }) => isErasure(right) && outcome === 'done')
    if (erased && isCopyAwaited(history, facts)) return no('erasure-waits-for-copy')
    return done([{ type: 'taskAccepted', rights: task.rights, data: { taskId } }], {
      also: (tx) => voidTaskLinks(tx, taskId),
    })
  },
}

/** Accepts what a colleague answered: the task is closed and its link ends. Throws `NotFound`. */
export function acceptTask(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
