import { z } from 'zod'
import { lawIds } from '@/domain/regimes/regimes'
import { rights } from '@/domain/rights'
import type { Context } from './context'
import { oneOf, several, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** By which laws one right is judged. */
const CorrectLaw = z.strictObject({
  right: oneOf(rights, 'right-not-asked'),
  regimes: several(z.enum(lawIds, 'choose-a-law'), 'choose-a-law'),
  because: text('say-why'),
})

const verb: Verb<z.infer<typeof CorrectLaw>> = {
  action: 'correct',
  schema: CorrectLaw,
  decide: ({ facts, rule }, { right, regimes: to, because }) => {
    const from = facts.rights.find((asked) => asked.right === right)?.regimes
    if (!from) return no('right-not-asked', {}, 'right')
    if (to.length === from.length && to.every((regime) => from.includes(regime)))
      return no('nothing-changed', {}, 'regimes')
    if (!rule.noStatuteApplies && !to.some((id) => rule.lawOf(id).kind === 'statute'))
      return no('house-rule-is-no-law', {}, 'regimes')
    return done([
      { type: 'corrected', rights: [right], data: { field: 'regimes', right, from, to }, sealed: { because } },
    ])
  },
}

/**
 * Puts right the law of one right; its due days follow from the new law, from the same receipt. A house rule stands as law
 * only where the controller has declared that no statute applies.
 */
export function correctLaw(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
