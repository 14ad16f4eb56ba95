import { z } from 'zod'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { isRoutine } from '@/domain/policies/routine'
import { attachedFiles } from '@/domain/requests/collection'
import { isMailed } from '@/domain/requests/contact'
import type { NewEvent } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import { openTasksOf } from '@/domain/tasks/tasks'
import type { Context } from './context'
import { day, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** The day on which every system had stopped, and the answer, in one step. */
const AnswerRoutineObjection = z.strictObject({ on: day('enter-the-day'), text: text('write-the-answer') })

const verb: Verb<z.infer<typeof AnswerRoutineObjection>> = {
  action: 'answer',
  schema: AnswerRoutineObjection,
  decide: (situation, { on, text: answer }) => {
    const { facts, history, today, requester, controller } = situation
    const rights = facts.rights.map(({ right }) => right)
    const others = rights.filter((right) => !isRoutine(right))
    if (others.length > 0) return no('not-routine', { rights: others.join(', ') })
    if (facts.answer) return no('answer-on-its-way')
    if (controller.approvals === 'always') return no('decide-and-answer')
    if (attachedFiles(history).length > 0) return no('decide-first', { rights: rights.join(', ') })
    const unfinished = rights.filter((right) => openTasksOf(history, right).length > 0)
    if (unfinished.length > 0) return no('tasks-in-the-way', { rights: unfinished.join(', ') })
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    const delivery = isMailed(requester, facts) ? ('portal' as const) : ('post' as const)
    const carriedOut = stepsLeft(situation, rights, on)
    const events: NewEvent[] = [...carriedOut, { type: 'answered', data: { delivery }, sealed: { text: answer } }]
    const decisions = rights.map((right) => ({ right, decision: 'granted' as const, ...withoutReasons }))
    return done(events, {
      letters: [
        {
          kind: 'answer-ready',
          props: { text: answer, decisions, delivery, files: [], code: null },
          carries: carriedOut.length,
        },
      ],
    })
  },
}

/**
 * Decides, carries out and answers an objection to marketing and its like on one page. There is no ground against it
 * and nobody to identify. With files to send along it is answered like any other request.
 * @see GDPR Art. 21(3)
 */
export function answerRoutineObjection(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

const withoutReasons = { ground: null, because: null, searched: null }

function stepsLeft({ facts }: Situation, rights: readonly Right[], on: NewEvent['on']): NewEvent[] {
  return rights.flatMap((right): NewEvent[] => {
    const granted = facts.decisions.get(right)?.decision === 'granted'
    const decided: NewEvent = {
      type: 'rightDecided',
      rights: [right],
      data: { right, decision: 'granted', ground: null },
    }
    const carriedOut: NewEvent = { type: 'rightDone', rights: [right], ...(on && { on }), data: { right } }
    return [...(granted ? [] : [decided]), ...(facts.done.has(right) ? [] : [carriedOut])]
  })
}
