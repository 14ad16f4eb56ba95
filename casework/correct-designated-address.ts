import { z } from 'zod'
import { lawsCountingByAddress } from '@/domain/requests/deadline-options'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

export const designatedAnswers = ['yes', 'no', 'not-known'] as const

/** Whether the request came to the address designated for such requests. */
const CorrectDesignatedAddress = z.strictObject({
  designated: oneOf(designatedAnswers, 'choose-whether-designated'),
  because: text('say-why'),
})

const known = { yes: true, no: false, 'not-known': null } as const

const verb: Verb<z.infer<typeof CorrectDesignatedAddress>> = {
  action: 'correct',
  schema: CorrectDesignatedAddress,
  decide: ({ facts, rule }, { designated, because }) => {
    const [from, to] = [facts.designatedAddress, known[designated]]
    if (lawsCountingByAddress({ facts, lawOf: rule.lawOf }).length === 0) return no('no-law-counts-by-address')
    if (from === to) return no('nothing-changed', {}, 'designated')
    return done([{ type: 'corrected', data: { field: 'designatedAddress', from, to }, sealed: { because } }])
  },
}

/**
 * Records or puts right whether the request came to the address designated for it, where the time of a law depends on
 * that. While nobody knows, the shorter time stands.
 * @see California Civil Code 1798.83(b)(1)(C)
 */
export function correctDesignatedAddress(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
