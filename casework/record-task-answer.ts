import type { z } from 'zod'
import { voidTaskLinks } from '@/db/writes/access-links'
import { isAfter, isBefore } from '@/domain/calendar/days'
import type { NewEvent } from '@/domain/requests/events'
import { isCopyAwaited } from '@/domain/policies/erasure-after-collection'
import { channels } from '@/domain/requests/received'
import { findTask, isIncomplete } from '@/domain/tasks/tasks'
import type { Context } from './context'
import { NotFound } from './errors'
import { day, oneOf } from './fields'
import { perform, type Target } from './perform'
import { answerFrom, AnswerTask } from './task-answer'
import { done, no, type Verb } from './verb'

const RecordTaskAnswer = AnswerTask.extend({
  on: day('enter-the-day'),
  channel: oneOf(channels, 'choose-a-channel'),
})

const verb: Verb<z.infer<typeof RecordTaskAnswer>> = {
  action: 'ask-systems',
  schema: RecordTaskAnswer,
  decide: ({ history, today, facts }, { on, channel, ...input }) => {
    const { taskId } = input
    const task = findTask(history, taskId)
    if (!task) throw new NotFound()
    if (task.closedOn !== null) return no('task-closed')
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    const waits = isCopyAwaited(history, facts)
    const read = answerFrom(input, task, { today, notBefore: facts.receivedOn, isCopyAwaited: waits })
    if ('problems' in read) return read
    const { answer, sealed } = read.answered
    const { rights } = task
    const answered: NewEvent = { type: 'taskAnswered', rights, on, data: { taskId, ...answer, channel }, sealed }
    if (isIncomplete({ ...task, answer: { data: answer } })) return done([answered])
    return done([answered, { type: 'taskAccepted', rights, data: { taskId } }], {
      also: (tx) => voidTaskLinks(tx, taskId),
    })
  },
}

/**
 * Writes down what the owner of a system said by telephone or on another way; where nothing is left to do, that accepts it.
 * Throws `NotFound`.
 */
export function recordTaskAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
