import { z } from 'zod'
import { type LetterRow, lockLetter } from '@/db/queries/letters'
import { markLetterLeft } from '@/db/writes/departures'
import { dayOf, isAfter, isBefore } from '@/domain/calendar/days'
import { needsConfirmedAddress } from '@/domain/requests/code-of-answer'
import { coolingHoursLeft } from '@/domain/requests/contact'
import type { Context } from './context'
import { departureOfLetter } from './departure'
import { day, oneOf, tick } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

export const waysByHand = ['posted', 'handed-over', 'told'] as const

/** Which letter was given to the person, how, and on which day. */
const FulfilLetter = z.strictObject({
  letterId: z.uuid('letter-not-here'),
  how: oneOf(waysByHand, 'choose-a-way'),
  on: day('enter-the-day'),
  addressConfirmed: tick(),
})

const verb: Verb<z.infer<typeof FulfilLetter>> = {
  action: 'fulfil-letter',
  schema: FulfilLetter,
  decide: async (situation, { letterId, how, on, addressConfirmed }, tx) => {
    const { request, controller, today } = situation
    const letter = await lockLetter(tx, request.id, letterId)
    if (letter?.audience !== 'requester') return no('letter-not-here', {}, 'letterId')
    if (letter.state === 'sent' || letter.state === 'cancelled') return no('letter-left-already', {}, 'letterId')
    if (letter.state === 'sending') return no('letter-being-sent', {}, 'letterId')
    const owedOn = dayOf(letter.owedAt, controller.timeZone)
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, owedOn)) return no('day-before-letter', { day: owedOn }, 'on')
    const kept = how === 'posted' ? notToPost(situation, letter, addressConfirmed) : undefined
    if (kept) return kept
    return done([departureOfLetter(letter, how, on)], { also: (tx) => markLetterLeft(tx, letterId, on) })
  },
}

/** Any letter to the person can be printed and posted, handed over or told; it counts on that day. */
export function fulfilLetter(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/**
 * Whoever got into the page neither has the answer posted to themselves before anybody notices, nor goes round the code
 * that locks it there.
 */
function notToPost({ history, at }: Situation, { eventSequence }: LetterRow, addressConfirmed: boolean) {
  if (!history.some(({ sequence, type }) => sequence === eventSequence && type === 'paperAsked')) return undefined
  const hours = coolingHoursLeft(history, 'postalAddress', at)
  if (hours > 0) return no('address-still-new', { hours }, 'how')
  const isUnsure = needsConfirmedAddress(history, eventSequence) && !addressConfirmed
  return isUnsure ? no('confirm-the-address', {}, 'addressConfirmed') : undefined
}
