import { z } from 'zod'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { needsDoing } from '@/domain/requests/history'
import { rights } from '@/domain/rights'
import { openTasksOf } from '@/domain/tasks/tasks'
import type { Context } from './context'
import { day, oneOf, optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** The day on which what was granted was carried out in every system, and what was done. */
const MarkRightDone = z.strictObject({
  right: oneOf(rights, 'choose-a-right'),
  on: day('enter-the-day'),
  text: optionalText(),
})

const verb: Verb<z.infer<typeof MarkRightDone>> = {
  action: 'decide',
  schema: MarkRightDone,
  decide: ({ facts, history, today }, { right, on, text }) => {
    const decided = facts.decisions.get(right)
    if (!decided) return no('decide-first', { rights: right }, 'right')
    if (!needsDoing(right, decided.decision)) return no('nothing-to-carry-out', {}, 'right')
    if (facts.done.has(right)) return no('done-already', {}, 'right')
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    if (openTasksOf(history, right).length > 0) return no('tasks-in-the-way', { rights: right }, 'right')
    return done([{ type: 'rightDone', rights: [right], on, data: { right }, ...(text ? { sealed: { text } } : {}) }])
  },
}

/** Records that a right that was granted has been carried out: only then can the request close. */
export function markRightDone(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
