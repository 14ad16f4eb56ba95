import { z } from 'zod'
import { parseDay } from '@/domain/calendar/days'
import { rights } from '@/domain/rights'
import type { ProblemCode } from './errors'

/**
 * Takes out what embeds, overrides or isolates a direction (UAX #9, explicit formatting): nobody sees or types these
 * characters, and they make a text read otherwise than it was written. The marks that keep Arabic and Hebrew in order stay.
 */
export function withoutOverrides(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** One line of what was typed: controls and what turns its direction taken out, and white space folded. */
export function asOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Text a person typed in their own words, which may not be left out; `missing` is the problem where it is. */
export function text(missing: ProblemCode, longest = Infinity) {
  return z
    .string(missing)
    .overwrite(withoutOverrides)
    .trim()
    .min(1, missing)
    .refine((typed) => [...typed].length <= longest, 'line-too-long')
}

/** Text that may be left out; an empty box is the same as none. */
export function optionalText(longest = Infinity) {
  return z
    .string('line-too-long')
    .overwrite(withoutOverrides)
    .trim()
    .refine((typed) => [...typed].length <= longest, 'line-too-long')
    .transform((typed) => (typed === '' ? undefined : typed))
    .optional()
}

/** What may be left out: an empty box, and one with nothing but white space, is the same as none. */
export function emptyIsNone<Field extends z.ZodType>(field: Field) {
  return z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    field.optional(),
  )
}

/** A civil day as a date field sends it, `2026-03-05`. */
export function day(missing: ProblemCode) {
  return z
    .string(missing)
    .trim()
    .min(1, { error: missing, abort: true })
    .transform((typed, issues) => {
      const parsed = parseDay(typed)
      if (parsed) return parsed
      issues.addIssue({ code: 'custom', message: 'day-not-valid' })
      return z.NEVER
    })
}

export function optionalDay() {
  return emptyIsNone(day('day-not-valid'))
}

/** A tick box: present and not empty is a tick. */
export function tick() {
  return z.preprocess((typed) => typed === true || typed === 'on' || typed === 'yes', z.boolean())
}

/** One of several answers; `missing` is the problem where none or another was given. */
export function oneOf<const Answer extends string>(answers: readonly Answer[], missing: ProblemCode) {
  return z.enum(answers, missing)
}

/** One of several answers, or none. */
export function optionalOneOf<const Answer extends string>(answers: readonly Answer[], wrong: ProblemCode) {
  return emptyIsNone(z.enum(answers, wrong))
}

/** At least one right; a form sends a single tick as a text and several as a list. */
export function someRights(missing: ProblemCode = 'choose-a-right') {
  return several(z.enum(rights, missing), missing)
}

/** At least one of something; each counts once. */
export function several<Each extends z.ZodType>(each: Each, missing: ProblemCode) {
  return z.preprocess(asList, z.array(each, missing).min(1, missing))
}

/** Any number of something, none as well; each counts once. */
export function optionalSeveral<Each extends z.ZodType>(each: Each) {
  return z.preprocess(asList, z.array(each))
}

/** A form sends a single tick as a text, several as a list, and none not at all. */
function asList(typed: unknown): unknown[] {
  if (typed === undefined || typed === '') return []
  return Array.isArray(typed) ? [...new Set<unknown>(typed)] : [typed]
}

/** An amount of money as people type it, with a point or a comma; given back with a point. */
export function amount() {
  return text('enter-the-amount').transform((typed, issues) => {
    const plain = typed.replace(',', '.')
    if (/^\d{1,6}(\.\d{1,2})?$/u.test(plain) && Number(plain) > 0) return plain
    issues.addIssue({ code: 'custom', message: 'amount-not-valid' })
    return z.NEVER
  })
}
