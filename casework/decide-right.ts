import type { Transaction } from '@/db/client'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { awaitsAuthority } from '@/domain/policies/authority'
import { awaitsChild } from '@/domain/policies/children'
import { isCopyAwaited, isErasure } from '@/domain/policies/erasure-after-collection'
import { isWithoutDoubt, needsIdentity } from '@/domain/policies/identity'
import type { NewEvent } from '@/domain/requests/events'
import { needsDoing } from '@/domain/requests/history'
import { openTasksOf } from '@/domain/tasks/tasks'
import type { UsedTemplate } from '@/domain/templates/template'
import type { Context } from './context'
import { belonging, DecideRight, type DecisionInput } from './decision'
import { reasonsProblem } from './decision-reasons'
import { earlierDeciders, isAboutAnEarlierOne } from './earlier-deciders'
import { neutralTextOf } from './neutral-text'
import { perform, type Target } from './perform'
import { openPlaceProblem, templatesToKeep } from './used-templates'
import { done, no, type Situation, type Verb } from './verb'

/** Decides one right. What is granted but must still be carried out is not done by being granted. */
export function decideRight(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<DecisionInput> {
  return {
    action: 'decide',
    schema: DecideRight,
    decide: async (situation, input, tx) => {
      const problem =
        obstacleTo(situation, input) ??
        (await conflictIn(tx, context, situation, input)) ??
        reasonsProblem(situation, input) ??
        openPlaceProblem(input.because ?? '', 'because')
      if (problem) return problem
      const neutral = await neutralTextOf(tx, situation, input)
      if (neutral && 'problems' in neutral) return neutral
      const used = neutral ? [...input.templates, neutral.used] : input.templates
      return done(eventsFor(input, neutral?.text, await templatesToKeep(tx, situation, used)))
    },
  }
}

/** Nobody decides on a complaint about, or an appeal against, what they have decided. */
async function conflictIn(tx: Transaction, context: Context, situation: Situation, { right }: DecisionInput) {
  const { actor } = situation
  if (!isAboutAnEarlierOne(right) || actor.kind !== 'staff') return undefined
  return (await earlierDeciders(tx, context, situation)).has(actor.userId)
    ? no('decided-it-before', {}, 'decision')
    : undefined
}

function obstacleTo({ facts, history, today }: Situation, { right, decision, doneOn, searchedOn }: DecisionInput) {
  if (!facts.rights.some((asked) => asked.right === right)) return no('right-not-asked', {}, 'right')
  if (facts.answer) return no('answer-on-its-way')
  if (needsIdentity(right, decision) && !isWithoutDoubt(facts.identity))
    return no('identity-not-decided', {}, 'decision')
  if (needsIdentity(right, decision) && awaitsAuthority(history, right))
    return no('authority-not-shown', {}, 'decision')
  if (awaitsChild(facts, history, { right, decision })) return no('child-not-considered', {}, 'decision')
  if (doneOn && !needsDoing(right, decision)) return no('nothing-to-carry-out', {}, 'doneOn')
  if (doneOn && isBefore(doneOn, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'doneOn')
  if (doneOn && isAfter(doneOn, today)) return no('day-in-the-future', {}, 'doneOn')
  if (doneOn && isErasure(right) && isCopyAwaited(history, facts)) return no('erasure-waits-for-copy', {}, 'doneOn')
  if (doneOn && openTasksOf(history, right).length > 0) return no('tasks-in-the-way', { rights: right }, 'doneOn')
  return decision === 'nothing-held' && searchedOn && isAfter(searchedOn, today)
    ? no('day-in-the-future', {}, 'searchedOn')
    : undefined
}

function eventsFor(
  input: DecisionInput,
  neutralText: string | undefined,
  used: { templates?: UsedTemplate[] },
): NewEvent[] {
  const { right, decision, doneOn } = input
  const { ground, words } = belonging(input)
  const data = { right, decision, ground, ...used }
  const sealed = { ...words, ...(neutralText && { neutralText }) }
  const decided: NewEvent = { type: 'rightDecided', rights: [right], data, sealed }
  return doneOn ? [decided, { type: 'rightDone', rights: [right], on: doneOn, data: { right } }] : [decided]
}
