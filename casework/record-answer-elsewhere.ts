import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { notLeft } from '@/domain/requests/departures'
import { loggedChannels } from '@/domain/requests/received'
import { filesToSend, manifestToKeep, unreadProblem } from './answer-files'
import type { Context } from './context'
import { day, oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { obstacleToAnswering } from './answer-obstacles'
import { done, no, type Verb } from './verb'

/** When and by which way the person was given the answer, and what it said. */
const RecordAnswerElsewhere = z.strictObject({
  on: day('enter-the-day'),
  channel: oneOf(loggedChannels, 'choose-a-channel'),
  text: text('write-the-answer'),
})

type Input = z.infer<typeof RecordAnswerElsewhere>

/**
 * Records an answer that was given outside this house: it counts on the day it was given, nobody is written to, and files
 * put to it are kept as what was sent. Every right is decided and done first, as for any answer.
 */
export function recordAnswerElsewhere(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  return {
    action: 'answer',
    schema: RecordAnswerElsewhere,
    decide: async (situation, { on, channel, text: words }, tx) => {
      const { facts, today, request, history } = situation
      const problem = obstacleToAnswering(situation)
      if (problem) return problem
      if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
      if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
      const unread = await unreadProblem(tx, context, situation)
      if (unread) return unread
      const files = manifestToKeep(await filesToSend(tx, context, situation))
      const data = { delivery: 'elsewhere' as const, channel, ...files }
      return done([{ type: 'answered', on, data, sealed: { text: words } }], {
        also: async (db) => cancelLetters(db, request.id, notLeft(history, 'extended')),
      })
    },
  }
}
