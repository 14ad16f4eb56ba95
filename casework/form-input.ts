import { z } from 'zod'
import { askedFor, relationships } from '@/domain/forms/asked-for'
import type { FormSettings, RightWording } from '@/domain/forms/form-settings'
import { languages } from '@/domain/languages'
import { rights } from '@/domain/rights'
import type { ProblemCode } from './errors'
import { emptyIsNone, optionalSeveral, several, someRights, tick, withoutOverrides } from './fields'

/** What a form offers: rights and languages, at least one of each; for whom one may ask; what people may be to us. */
export const FormInput = z.strictObject({
  rights: someRights('choose-one-right'),
  languages: several(z.enum(languages, 'choose-a-language'), 'choose-a-language'),
  askedFor: optionalSeveral(z.enum(askedFor, 'value-not-valid')),
  relationships: optionalSeveral(z.enum(relationships, 'value-not-valid')),
  unasked: optionalSeveral(z.enum(rights, 'value-not-valid')),
  keptMonths: z.preprocess(onlyOne, emptyIsNone(whole(1, 120, 'months-out-of-range'))),
  minimumAge: z.preprocess(onlyOne, emptyIsNone(whole(1, 21, 'age-out-of-range'))),
  parentalConsent: z.preprocess(onlyOne, tick()),
})

/** The words for one right in some languages, an empty box being the words of the product; and which questions are asked. */
export const RightWords = z.strictObject({
  right: z.enum(rights, 'choose-one-right'),
  asked: z.array(z.string().max(50)).optional(),
  words: z.partialRecord(z.enum(languages), z.strictObject({ label: ownWords(100), hint: ownWords(300) })),
})

/** What the form says of other ways to ask, in some languages; an empty box says nothing. */
export const OtherWays = z.strictObject({
  words: z.partialRecord(z.enum(languages), ownWords(300)),
})

/** The settings with these words in the place of those in the same languages. */
export function withWords(settings: FormSettings, { right, words }: z.infer<typeof RightWords>): FormSettings {
  const given = Object.entries(words).flatMap(([language, { label, hint }]): [string, RightWording][] => {
    const some = { ...(label && { label }), ...(hint && { hint }) }
    return Object.keys(some).length > 0 ? [[language, some]] : []
  })
  const { [right]: before = {}, ...others } = settings.wording ?? {}
  const unnamed = Object.entries(before).filter(([language]) => !(language in words))
  const kept = Object.fromEntries([...unnamed, ...given])
  const wording = Object.keys(kept).length > 0 ? { ...others, [right]: kept } : others
  return { ...settings, wording }
}

/** A form of the desk sends every field as a list. */
function onlyOne(typed: unknown): unknown {
  return Array.isArray(typed) ? (typed as unknown[])[0] : typed
}

function whole(least: number, most: number, problem: ProblemCode) {
  return z.coerce.number(problem).int(problem).min(least, problem).max(most, problem)
}

function ownWords(longest: number) {
  return z
    .string()
    .overwrite(withoutOverrides)
    .trim()
    .refine((typed) => [...typed].length <= longest, 'line-too-long')
    .default('')
}
