import { z } from 'zod'
import { lawsFor } from '@/domain/policies/applicable-law'
import type { Context } from './context'
import { someRights, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** What the person really asks for, once somebody has read it. */
const CorrectRights = z.strictObject({ rights: someRights('choose-one-right'), because: text('say-why') })

const verb: Verb<z.infer<typeof CorrectRights>> = {
  action: 'correct',
  schema: CorrectRights,
  decide: ({ facts, rule }, { rights, because }) => {
    if (facts.answer) return no('answer-on-its-way')
    const from = facts.rights
    const same = rights.length === from.length && from.every(({ right }) => rights.includes(right))
    if (same) return no('nothing-changed', {}, 'rights')
    const to = rights.map(
      (right) =>
        from.find((asked) => asked.right === right) ?? { right, regimes: lawsFor(right, rule, facts.residence) },
    )
    return done([{ type: 'corrected', data: { field: 'rights', from, to }, sealed: { because } }])
  },
}

/** Puts right what is asked for; a right that stays keeps the laws it is judged by and its decision. */
export function correctRights(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
