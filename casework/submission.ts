import { z } from 'zod'
import { askedFor, capacities, relationships } from '@/domain/forms/asked-for'
import { privacySignals } from '@/domain/forms/privacy-signal'
import { languages } from '@/domain/languages'
import { emailAddress } from '@/domain/policies/email-address'
import { isHolidayCountry } from '@/domain/calendar/public-holidays'
import { holdReasons } from '@/domain/requests/holds'
import { rights } from '@/domain/rights'
import { asOneLine, emptyIsNone, oneOf, optionalOneOf, someRights, withoutOverrides } from './fields'

const answers = z.record(z.string(), z.union([words(), z.array(z.string().max(100))]))

/** Each group of fields that a person is asked together, by the name of its page. */
export const submissionParts = {
  what: z.strictObject({ rights: someRights() }),
  about: z.strictObject({ about: z.partialRecord(z.enum(rights), answers).default({}) }),
  'for-whom': z.strictObject({ askedFor: oneOf(askedFor, 'choose-for-whom').default('self') }),
  subject: z.strictObject({
    capacity: optionalOneOf(Object.values(capacities).flat(), 'value-not-valid'),
    subjectName: oneLine('enter-their-name').optional(),
    subjectKnownAs: optionalLine(),
    answerTo: optionalOneOf(['me', 'them'], 'value-not-valid'),
  }),
  parent: z.strictObject({
    belowAge: optionalOneOf(['yes', 'no'], 'value-not-valid'),
    parentEmail: emptyIsNone(emailAddress),
  }),
  who: z.strictObject({
    name: oneLine('enter-your-name'),
    email: emptyIsNone(emailAddress),
    telephone: optionalLine(),
    postalAddress: words()
      .transform((text) => (text.trim() === '' ? undefined : text.trim()))
      .optional(),
    knownAs: optionalLine(),
    relationship: optionalOneOf(relationships, 'value-not-valid'),
  }),
  residence: z.strictObject({
    residence: emptyIsNone(z.string().refine(isPlace, 'choose-a-residence')),
  }),
  words: z.strictObject({ words: words().default('') }),
} as const

/**
 * A person's request: at least one right, a name, and one way to reply, by e-mail, telephone or post; all else is
 * optional (GDPR Art. 12(2); ICO: a name and an address are enough).
 */
export const SubmitRequest = z
  .strictObject({
    ...submissionParts.what.shape,
    ...submissionParts.about.shape,
    ...submissionParts['for-whom'].shape,
    ...submissionParts.subject.shape,
    ...submissionParts.parent.shape,
    ...submissionParts.who.shape,
    ...submissionParts.residence.shape,
    ...submissionParts.words.shape,
    /** In which the person reads our pages, and so all letters about this request. */
    language: z.enum(languages).optional(),
    heldBecause: z.enum(holdReasons).optional(),
    signal: z.enum(privacySignals).optional(),
  })
  .superRefine((input, issues) => {
    for (const { field, code } of partsMissing(input)) issues.addIssue({ code: 'custom', path: [field], message: code })
  })

export type Submission = z.infer<typeof SubmitRequest>

type Together = Partial<Pick<Submission, 'email' | 'telephone' | 'postalAddress' | 'askedFor' | 'subjectName'>>

/** What only several fields together show: no way to reply, or nobody named for whom is asked. */
export function partsMissing({ email, telephone, postalAddress, askedFor: whom, subjectName }: Together) {
  const noWay = email === undefined && telephone === undefined && postalAddress === undefined
  const nobody = whom !== undefined && whom !== 'self' && subjectName === undefined
  return [
    ...(noWay ? [{ field: 'email', code: 'enter-your-email' } as const] : []),
    ...(nobody ? [{ field: 'subjectName', code: 'enter-their-name' } as const] : []),
  ]
}

/** A country, or of the United States and Canada a part. */
function isPlace(code: string): boolean {
  return /^(?:[A-Z]{2}|(?:US|CA)-[A-Z]{2})$/.test(code) && isHolidayCountry(code)
}

function words() {
  return z.string().overwrite(withoutOverrides)
}

function optionalLine() {
  return emptyIsNone(oneLine('line-too-long'))
}

/** One line of text with something left to see. */
function oneLine(missing: 'enter-your-name' | 'enter-their-name' | 'line-too-long') {
  return z
    .string(missing)
    .transform(asOneLine)
    .refine((text) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text), missing)
}
