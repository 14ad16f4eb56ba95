import { z } from 'zod'
import { isAfter } from '@/domain/calendar/days'
import type { Context } from './context'
import { day, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const CorrectReceiptDay = z.strictObject({ receivedOn: day('enter-the-day'), because: text('say-why') })

const verb: Verb<z.infer<typeof CorrectReceiptDay>> = {
  action: 'correct',
  schema: CorrectReceiptDay,
  decide: ({ facts, today }, { receivedOn, because }) => {
    if (isAfter(receivedOn, today)) return no('day-in-the-future', {}, 'receivedOn')
    if (receivedOn === facts.receivedOn) return no('nothing-changed', {}, 'receivedOn')
    const data = { field: 'receivedOn' as const, from: facts.receivedOn, to: receivedOn }
    return done([{ type: 'corrected', data, sealed: { because } }])
  },
}

/** Puts right a mistyped day of receipt; every due day follows from it anew. */
export function correctReceiptDay(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
