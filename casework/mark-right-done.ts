import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import { needsDoing } from '@/domain/requests/history'
import { rights } from '@/domain/rights'
import { openTasksOf } from '@/domain/tasks/tasks'
import type { NewRequesterLetter } from '@/emails/catalogue'
import { personToTell } from './answer-to-send'
import type { Context } from './context'
import { day, oneOf, optionalDay, optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

/**
 * The day on which what was granted was carried out in every system, and what was done. `told`: what the person reads of it
 * beside, where their answer has left before.
 */
const MarkRightDone = z.strictObject({
  right: oneOf(rights, 'choose-a-right'),
  on: day('enter-the-day'),
  text: optionalText(),
  goneFromBackupsOn: optionalDay(),
  told: optionalText(),
})

type Input = z.infer<typeof MarkRightDone>

function verbFor(context: Context): Verb<Input> {
  return {
    action: 'decide',
    schema: MarkRightDone,
    decide: async (situation, input, tx) => {
      const problem = obstacleTo(situation, input)
      if (problem) return problem
      const { right, on, text, goneFromBackupsOn } = input
      const data = { right, ...(goneFromBackupsOn && { goneFromBackupsOn }) }
      const letters = situation.facts.answer ? [await letterFor(tx, context, situation, input)] : []
      return done([{ type: 'rightDone', rights: [right], on, data, ...(text && { sealed: { text } }) }], { letters })
    },
  }
}

/**
 * Records that a right that was granted has been carried out: only then can the request close. Where the answer has left
 * before, a letter tells the person that it is done, and the request closes when that one has left.
 */
export function markRightDone(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function obstacleTo(
  { facts, history, today }: Situation,
  { right, on, goneFromBackupsOn }: Input,
): Refusal | undefined {
  const decided = facts.decisions.get(right)
  if (!decided) return no('decide-first', { rights: right }, 'right')
  if (!needsDoing(right, decided.decision)) return no('nothing-to-carry-out', {}, 'right')
  if (facts.done.has(right)) return no('done-already', {}, 'right')
  if (facts.answer?.leftOn === null) return no('answer-on-its-way')
  if (isErasure(right) && isCopyAwaited(history, facts)) return no('erasure-waits-for-copy', {}, 'right')
  if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
  if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
  if (goneFromBackupsOn && isBefore(goneFromBackupsOn, on))
    return no('day-before-erasure', { day: on }, 'goneFromBackupsOn')
  return openTasksOf(history, right).length > 0 ? no('tasks-in-the-way', { rights: right }, 'right') : undefined
}

async function letterFor(
  tx: Transaction,
  context: Context,
  situation: Situation,
  { right, on, goneFromBackupsOn, told }: Input,
): Promise<NewRequesterLetter> {
  const isPart = situation.facts.decisions.get(right)?.decision === 'partly-granted'
  const props = { doneOn: on, isPart, goneFromBackupsOn: goneFromBackupsOn ?? null, because: told ?? null }
  const person = await personToTell(tx, context, situation)
  const toPerson = person === undefined ? undefined : { name: person, postalAddress: null }
  return { kind: 'erasure-done', props, carries: 0, ...(toPerson && { byHand: true, toPerson }) }
}
