import { z } from 'zod'
import { askedFor } from '@/domain/forms/asked-for'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** Whose data the request is about, once somebody has read it. */
const CorrectAskedFor = z.strictObject({ askedFor: oneOf(askedFor, 'choose-for-whom'), because: text('say-why') })

const verb: Verb<z.infer<typeof CorrectAskedFor>> = {
  action: 'correct',
  schema: CorrectAskedFor,
  decide: ({ facts: { askedFor: from } }, { askedFor: to, because }) => {
    if (from === to) return no('nothing-changed', {}, 'askedFor')
    return done([{ type: 'corrected', data: { field: 'askedFor', from, to }, sealed: { because } }])
  },
}

/** Records or puts right that whoever writes asks for another person, or for themselves after all. */
export function correctAskedFor(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
