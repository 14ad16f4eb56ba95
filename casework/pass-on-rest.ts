import { z } from 'zod'
import { isAfter, isBefore } from '@/domain/calendar/days'
import type { Context } from './context'
import { day, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** What of a letter is no matter of data protection, to whom it went and when. */
const PassOnRest = z.strictObject({
  text: text('say-what-was-passed-on'),
  passedTo: text('say-to-whom'),
  on: day('enter-the-day'),
})

const verb: Verb<z.infer<typeof PassOnRest>> = {
  action: 'write-note',
  schema: PassOnRest,
  decide: ({ facts, today }, { on, ...words }) => {
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    return done([{ type: 'restPassedOn', on, data: {}, sealed: words }])
  },
}

/**
 * Records that the rest of a mixed letter, a complaint about service or a cancellation, went to whoever answers it. The
 * request goes on: what else a letter holds makes it no less a request (EDPB Guidelines 01/2022, 52).
 */
export function passOnRest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
