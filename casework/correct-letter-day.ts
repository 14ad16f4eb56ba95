import { z } from 'zod'
import { addDays, isAfter, isBefore } from '@/domain/calendar/days'
import { lawsCountingFromLetter } from '@/domain/requests/deadline-options'
import type { Context } from './context'
import { optionalDay, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** The date on the letter; empty where it bears none, or nobody knows it. */
const CorrectLetterDay = z.strictObject({ letterOn: optionalDay(), because: text('say-why') })

/** Days: a letter does not travel longer than this, so another year was meant. Our figure. */
const longestPost = 366

const verb: Verb<z.infer<typeof CorrectLetterDay>> = {
  action: 'correct',
  schema: CorrectLetterDay,
  decide: ({ facts, rule }, { letterOn: to = null, because }) => {
    const { letterOn: from, receivedOn } = facts
    if (lawsCountingFromLetter({ facts, lawOf: rule.lawOf }).length === 0) return no('no-law-counts-from-letter')
    if (from === to) return no('nothing-changed', {}, 'letterOn')
    if (to && isAfter(to, receivedOn)) return no('letter-after-receipt', { day: receivedOn }, 'letterOn')
    if (to && isBefore(to, addDays(receivedOn, -longestPost)))
      return no('letter-long-before-receipt', { day: receivedOn }, 'letterOn')
    return done([{ type: 'corrected', data: { field: 'letterOn', from, to }, sealed: { because } }])
  },
}

/**
 * Records or puts right the date that the person put on the letter, where a law of the request counts from it.
 * @see PIPEDA s. 8(4): no later than thirty days after the date of the request
 */
export function correctLetterDay(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
