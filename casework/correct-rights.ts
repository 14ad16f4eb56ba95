import { z } from 'zod'
import { lawsFor } from '@/domain/policies/applicable-law'
import type { NewEvent } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import { someRights, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** What the person really asks for, once somebody has read it. */
const CorrectRights = z.strictObject({ rights: someRights('choose-one-right'), because: text('say-why') })

const verb: Verb<z.infer<typeof CorrectRights>> = {
  action: 'correct',
  schema: CorrectRights,
  decide: ({ facts, rule }, { rights, because }) => {
    if (facts.answer) return no('answer-on-its-way')
    const corrected = correctionOfRights({ facts, rule }, rights)
    return corrected ? done([{ ...corrected, sealed: { because } }]) : no('nothing-changed', {}, 'rights')
  },
}

/** The fact that these rights are asked for; nothing where they are the same. */
export function correctionOfRights(
  { facts, rule }: Pick<Situation, 'facts' | 'rule'>,
  rights: readonly Right[],
): NewEvent | undefined {
  const from = facts.rights
  const isSame = rights.length === from.length && from.every(({ right }) => rights.includes(right))
  if (isSame) return undefined
  const to = rights.map(
    (right) => from.find((asked) => asked.right === right) ?? { right, regimes: lawsFor(right, rule, facts.residence) },
  )
  return { type: 'corrected', data: { field: 'rights', from, to } }
}

/** Puts right what is asked for; a right that stays keeps the laws it is judged by and its decision. */
export function correctRights(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
