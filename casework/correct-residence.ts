import { z } from 'zod'
import { isHolidayCountry } from '@/domain/calendar/public-holidays'
import { rejudged } from '@/domain/policies/applicable-law'
import type { Context } from './context'
import { emptyIsNone, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** A country, or of the United States and Canada a part; empty where nobody knows or the person would rather not say. */
const place = emptyIsNone(
  z
    .string('choose-a-residence')
    .regex(/^(?:[A-Z]{2}|(?:US|CA)-[A-Z]{2})$/, 'choose-a-residence')
    .refine(isHolidayCountry, 'choose-a-residence'),
)

const CorrectResidence = z.strictObject({ residence: place, because: text('say-why') })

const verb: Verb<z.infer<typeof CorrectResidence>> = {
  action: 'correct',
  schema: CorrectResidence,
  decide: ({ facts, rule }, { residence: to = null, because }) => {
    const from = facts.residence
    if (from === to) return no('nothing-changed', {}, 'residence')
    const rights = rejudged(facts.rights, { laws: rule, residence: from }, { laws: rule, residence: to })
    return done([{ type: 'corrected', data: { field: 'residence', from, to, rights }, sealed: { because } }])
  },
}

/** Records or puts right where the person lives; the laws that depend on it, and their days, follow from the same receipt. */
export function correctResidence(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
