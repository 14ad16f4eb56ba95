import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { takenBack } from './take-back-answer'
import { done, type Verb } from './verb'

/** Why the request is taken up although its e-mail address was never confirmed. */
const AcceptRequest = z.strictObject({ because: text('say-why') })

const verb: Verb<z.infer<typeof AcceptRequest>> = {
  action: 'accept',
  schema: AcceptRequest,
  decide: ({ request, history }, { because }) => {
    const { reopens, unsent } = takenBack(history)
    return done([...reopens, { type: 'accepted', data: {}, sealed: { because } }], {
      also: (tx) => cancelLetters(tx, request.id, unsent),
    })
  },
}

/**
 * Takes up an unconfirmed request by hand; its clock has been running since receipt. A letter that it was not confirmed
 * and that has not left is called back.
 */
export function acceptRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
