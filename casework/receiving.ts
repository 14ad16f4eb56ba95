import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { earliest, isAfter, isBefore } from '@/domain/calendar/days'
import type { Action } from '@/domain/policies/permissions'
import { notLeft } from '@/domain/requests/departures'
import { channels } from '@/domain/requests/events'
import { openQuestions } from '@/domain/requests/questions'
import type { ProblemCode } from './errors'
import { day, oneOf, text } from './fields'
import { done, no, type Verb } from './verb'

/** The day on which what was asked for arrived, by which way, and what it says. */
const ReceivedAnswer = z.strictObject({
  on: day('enter-the-day'),
  channel: oneOf(channels, 'choose-a-channel'),
  text: text('write-what-was-said'),
})

type Answer = {
  action: Action
  asks: 'clarificationRequested' | 'particularsRequested'
  answers: 'clarificationReceived' | 'requestCompleted'
  notAsked: ProblemCode
}

/** Records that what was asked for arrived, for the rights it was asked for; a question that has not left stays here. */
export function receivingVerb({ action, asks, answers, notAsked }: Answer): Verb<z.infer<typeof ReceivedAnswer>> {
  return {
    action,
    schema: ReceivedAnswer,
    decide: ({ history, request, today }, { on, channel, text: said }) => {
      const open = openQuestions(history, asks)
      const askedOn = earliest(open.map((question) => question.askedOn))
      if (!askedOn) return no(notAsked)
      if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
      if (isBefore(on, askedOn)) return no('day-before-question', { day: askedOn }, 'on')
      const rights = open.some((question) => question.rights === null)
        ? undefined
        : [...new Set(open.flatMap((question) => question.rights ?? []))]
      const event = { type: answers, on, data: { channel }, sealed: { text: said } }
      return done([{ ...event, ...(rights && { rights }) }], {
        also: (tx) => cancelLetters(tx, request.id, notLeft(history, asks)),
      })
    },
  }
}
