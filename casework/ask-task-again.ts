import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { readEntry } from '@/db/queries/dossier'
import { findSystem } from '@/db/queries/systems'
import { voidTaskLinks } from '@/db/writes/access-links'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import type { SealedAsking } from '@/domain/tasks/task-words'
import { findTask, type Task } from '@/domain/tasks/tasks'
import type { Context } from './context'
import { NotFound } from './errors'
import { day, text, tick } from './fields'
import { perform, type Target } from './perform'
import { taskLetter } from './task-letters'
import { done, no, type Situation, type Verb } from './verb'

/** Until when, and what is still needed. */
const AskTaskAgain = z.strictObject({
  taskId: z.string(),
  dueOn: day('enter-the-day'),
  note: text('write-the-question'),
  afterDue: tick().default(false),
})

/**
 * Asks the owner of a system again, whoever that is by now: with a new day and a new link, and the one before ends. Also a task
 * that was accepted too soon. Throws `NotFound`.
 */
export function askTaskAgain(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<z.infer<typeof AskTaskAgain>> {
  return {
    action: 'ask-systems',
    schema: AskTaskAgain,
    decide: async (situation, { taskId, dueOn, note, afterDue }, tx) => {
      const { history, facts, today, deadline, request, controller } = situation
      const task = findTask(history, taskId)
      if (!task) throw new NotFound()
      if (task.standing === 'withdrawn') return no('task-closed')
      if (task.carryOut.some(isErasure) && isCopyAwaited(history, facts)) return no('erasure-waits-for-copy')
      if (isBefore(dueOn, today)) return no('task-day-passed', {}, 'dueOn')
      if (deadline.dueOn && isAfter(dueOn, deadline.dueOn) && !afterDue)
        return no('task-after-due-day', { day: deadline.dueOn }, 'dueOn')
      const { system, ownerName, ownerEmail } = await ownerOf(tx, context, situation, task)
      const owner = { email: ownerEmail }
      const asking = taskLetter({ request, controller, taskId, system, owner, dueOn, about: 'again' })
      const sealed = { ownerName, ownerEmail, note }
      return done([{ type: 'taskAskedAgain', rights: task.rights, data: { taskId, dueOn }, sealed }], {
        staffLetters: [asking.letter],
        also: async (tx) => {
          await voidTaskLinks(tx, taskId)
          await asking.keepLink(tx)
        },
      })
    },
  }
}

/** As the register names the owner now; where it does not know the system any more, as it did then. */
async function ownerOf(tx: Transaction, { keyring }: Context, { actor, dossier, request }: Situation, task: Task) {
  const asked = await readEntry<SealedAsking>(tx, keyring, dossier, task.asked.entryId ?? '')
  if (!asked) throw new Error('A task without its words')
  const target = { controllerId: request.controllerId, systemId: task.systemId }
  const { ownerName, ownerEmail } = (await findSystem(tx, actor, target)) ?? asked
  return { system: asked.system, ownerName, ownerEmail }
}
