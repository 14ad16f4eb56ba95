import { z } from 'zod'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const UnmarkSpam = z.strictObject({})

const verb: Verb<z.infer<typeof UnmarkSpam>> = {
  action: 'mark-spam',
  schema: UnmarkSpam,
  decide: ({ facts }) => (facts.spamMarkedOn ? done([{ type: 'unmarkedSpam', data: {} }]) : no('not-marked')),
}

/** Takes the mark off: the request is in the queue again, due on the day it always was. */
export function unmarkSpam(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
