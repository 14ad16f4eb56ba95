import { z } from 'zod'
import type { Context } from './context'
import { optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const MarkSpam = z.strictObject({ because: optionalText() })

const verb: Verb<z.infer<typeof MarkSpam>> = {
  action: 'mark-spam',
  schema: MarkSpam,
  decide: ({ facts }, { because }) => {
    if (facts.spamMarkedOn) return no('marked-already')
    return done([{ type: 'markedSpam', data: {}, ...(because ? { sealed: { because } } : {}) }])
  },
}

/** Sets a request aside as spam; its clock runs on, a reminder comes before its day, and the mark can be taken off. */
export function markSpam(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
