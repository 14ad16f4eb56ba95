import { z } from 'zod'
import { voidTaskLinks } from '@/db/writes/access-links'
import { findTask } from '@/domain/tasks/tasks'
import type { Context } from './context'
import { NotFound } from './errors'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const WithdrawTask = z.strictObject({ taskId: z.string(), because: text('say-why') })

const verb: Verb<z.infer<typeof WithdrawTask>> = {
  action: 'ask-systems',
  schema: WithdrawTask,
  decide: ({ history }, { taskId, because }) => {
    const task = findTask(history, taskId)
    if (!task) throw new NotFound()
    if (task.closedOn !== null) return no('task-closed')
    return done([{ type: 'taskWithdrawn', rights: task.rights, data: { taskId }, sealed: { because } }], {
      also: (tx) => voidTaskLinks(tx, taskId),
    })
  },
}

/** Takes a task back, with the reason for the file: its link ends, and it stands in nobody's way. Throws `NotFound`. */
export function withdrawTask(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
