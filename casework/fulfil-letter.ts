import { z } from 'zod'
import { lockLetter } from '@/db/queries/letters'
import { markLetterLeft } from '@/db/writes/departures'
import { dayOf, isAfter, isBefore } from '@/domain/calendar/days'
import type { Context } from './context'
import { departureOfLetter } from './departure'
import { day, oneOf } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

export const waysByHand = ['posted', 'handed-over', 'told'] as const

/** Which letter was given to the person, how, and on which day. */
const FulfilLetter = z.strictObject({
  letterId: z.uuid('letter-not-here'),
  how: oneOf(waysByHand, 'choose-a-way'),
  on: day('enter-the-day'),
})

const verb: Verb<z.infer<typeof FulfilLetter>> = {
  action: 'fulfil-letter',
  schema: FulfilLetter,
  decide: async ({ request, controller, today }, { letterId, how, on }, tx) => {
    const letter = await lockLetter(tx, request.id, letterId)
    if (letter?.audience !== 'requester') return no('letter-not-here', {}, 'letterId')
    if (letter.state === 'sent' || letter.state === 'cancelled') return no('letter-left-already', {}, 'letterId')
    if (letter.state === 'sending') return no('letter-being-sent', {}, 'letterId')
    const owedOn = dayOf(letter.owedAt, controller.timeZone)
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, owedOn)) return no('day-before-letter', { day: owedOn }, 'on')
    return done([departureOfLetter(letter, how, on)], { also: (tx) => markLetterLeft(tx, letterId, on) })
  },
}

/** Any letter to the person can be printed and posted, handed over or told; it counts on that day. */
export function fulfilLetter(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
