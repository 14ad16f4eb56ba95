import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { earliest, isAfter, isBefore } from '@/domain/calendar/days'
import { notLeft } from '@/domain/requests/departures'
import { channels } from '@/domain/requests/events'
import { openQuestions } from '@/domain/requests/questions'
import type { Context } from './context'
import { day, oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** The day on which the answer arrived, by which way, and what it says. */
const ReceiveClarification = z.strictObject({
  on: day('enter-the-day'),
  channel: oneOf(channels, 'choose-a-channel'),
  text: text('write-what-was-said'),
})

const verb: Verb<z.infer<typeof ReceiveClarification>> = {
  action: 'clarify',
  schema: ReceiveClarification,
  decide: ({ history, request, today }, { on, channel, text: said }) => {
    const open = openQuestions(history, 'clarificationRequested')
    const askedOn = earliest(open.map((question) => question.askedOn))
    if (!askedOn) return no('clarification-not-asked')
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, askedOn)) return no('day-before-question', { day: askedOn }, 'on')
    const rights = open.some((question) => question.rights === null)
      ? undefined
      : open.flatMap((question) => question.rights ?? [])
    const event = { type: 'clarificationReceived' as const, on, data: { channel }, sealed: { text: said } }
    return done([{ ...event, ...(rights && { rights: [...new Set(rights)] }) }], {
      also: (tx) => cancelLetters(tx, request.id, notLeft(history, 'clarificationRequested')),
    })
  },
}

/** Records the answer to an open question; the clock goes on from the day it arrived, not the day it was typed in. */
export function receiveClarification(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
