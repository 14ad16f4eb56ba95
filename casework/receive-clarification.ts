import type { Context } from './context'
import { perform, type Target } from './perform'
import { receivingVerb } from './receiving'

const verb = receivingVerb({
  action: 'clarify',
  asks: 'clarificationRequested',
  answers: 'clarificationReceived',
  notAsked: 'clarification-not-asked',
})

/** Records the answer to an open question; the clock goes on from the day it arrived, not the day it was typed in. */
export function receiveClarification(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
