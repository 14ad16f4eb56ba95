import { z } from 'zod'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, type Verb } from './verb'

/** Why the request is taken up although its e-mail address was never confirmed. */
const AcceptRequest = z.strictObject({ because: text('say-why') })

const verb: Verb<z.infer<typeof AcceptRequest>> = {
  action: 'accept',
  schema: AcceptRequest,
  decide: (_situation, { because }) => done([{ type: 'accepted', data: {}, sealed: { because } }]),
}

/** Takes up an unconfirmed request by hand; its clock has been running since receipt. */
export function acceptRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
