import type { Context } from './context'
import { perform, type Target } from './perform'
import { receivingVerb } from './receiving'

const verb = receivingVerb({
  action: 'complete',
  asks: 'particularsRequested',
  answers: 'requestCompleted',
  notAsked: 'particulars-not-asked',
})

/**
 * Records that the request is complete: the time starts on the day on which what was missing arrived, by any channel.
 * @see PAIA s. 56(1)
 */
export function completeRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
