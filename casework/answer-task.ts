import type { Transaction } from '@/db/client'
import { findTaskLink } from '@/db/queries/access-links'
import { tokenHash } from '@/db/sealing/tokens'
import { helper } from '@/domain/policies/actor'
import { isCopyAwaited } from '@/domain/policies/erasure-after-collection'
import { findTask, isIncomplete, isOpenTask, type Task } from '@/domain/tasks/tasks'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'
import { perform } from './perform'
import { replyLetters } from './reply'
import { answerFrom, AnswerTask, type TaskAnswerInput } from './task-answer'
import { done, no, type Situation, type Verb } from './verb'

/** Whoever follows the link in a letter about a search task acts on this one task. */
export type HelperLink = { token: string }

/**
 * The owner of a system answers by the link of their letter, as often as they like until staff accept it. Whoever works on the
 * request is told of the first answer, and of one that completes it.
 */
export async function answerTask(context: Context, { token }: HelperLink, input: object): Promise<Outcome> {
  return byLink(context, token, verbFor(token), input)
}

/** Lets a verb be done by whoever has the link to an open task, and to nobody else. */
export async function byLink<Input, Result>(
  context: Context,
  token: string,
  verb: Verb<Input, Result>,
  input: object,
): Promise<Outcome<Result>> {
  const link = await findTaskLink(context.db, tokenHash(token))
  if (link?.standing !== 'open') return refuse('link-not-valid')
  const actor = helper(link.requestId, link.taskId)
  return perform({ ...context, actor }, { reference: link.reference }, verb, { ...input, taskId: link.taskId })
}

/** The task that this link is to, while both still stand; asked again under the lock of the request. */
export async function openTaskOf(
  tx: Transaction,
  token: string,
  { actor, history, request }: Pick<Situation, 'actor' | 'history' | 'request'>,
): Promise<Task | undefined> {
  const link = await findTaskLink(tx, tokenHash(token))
  if (link?.standing !== 'open' || request.state === 'closed') return undefined
  if (actor.kind !== 'helper' || link.taskId !== actor.taskId) return undefined
  const task = findTask(history, link.taskId)
  return task && isOpenTask(task) ? task : undefined
}

function verbFor(token: string): Verb<TaskAnswerInput> {
  return {
    action: 'answer-task',
    schema: AnswerTask,
    decide: async (situation, input, tx) => {
      const task = await openTaskOf(tx, token, situation)
      if (!task) return no('task-closed')
      const { today, facts, history } = situation
      const waits = isCopyAwaited(history, facts)
      const read = answerFrom(input, task, { today, notBefore: facts.receivedOn, isCopyAwaited: waits })
      if ('problems' in read) return read
      const { answer, sealed } = read.answered
      const isNews = isIncomplete(task)
      return done([{ type: 'taskAnswered', rights: task.rights, data: { taskId: task.taskId, ...answer }, sealed }], {
        staffLetters: isNews ? await replyLetters(tx, situation, 'task') : [],
      })
    },
  }
}
