import { z } from 'zod'
import { isTimeZone } from '@/domain/calendar/days'
import { isHolidayCountry } from '@/domain/calendar/public-holidays'
import { languages } from '@/domain/languages'
import { emailAddress } from '@/domain/policies/email-address'
import { slugProblem } from '@/domain/policies/reserved-paths'
import type { ProblemCode } from './errors'
import { emptyIsNone, optionalText, text, tick } from './fields'
import { declaredLaws, promiseDays } from './rule-input'

const optionalAddress = emptyIsNone(emailAddress)
const optionalUrl = emptyIsNone(z.url({ protocol: /^https?$/, error: 'address-not-valid' }))
/** A page that is read before personal data is given is not left to whoever sits on the line. */
const optionalSafeUrl = emptyIsNone(z.url({ protocol: /^https$/, error: 'address-not-https' }))

/** Faults between fields are told together with those of fields, which zod would tell first and alone. */
const beside = { when: () => true }

/** How an organisation is called and reached, whom it answers to, and where a new request is noticed. */
const details = {
  name: text('enter-the-organisation', 200),
  firstAddress: z.preprocess((typed) => typed ?? '', noticed('enter-notification-address')),
  secondAddress: z.preprocess((typed) => typed ?? '', noticed('two-different-addresses')),
  email: optionalAddress,
  telephone: optionalText(200),
  postalAddress: optionalText(1000),
  privacyPolicyUrl: optionalSafeUrl,
  officerName: optionalText(200),
  officerEmail: optionalAddress,
  authorityName: optionalText(200),
  authorityAddress: optionalText(1000),
  authorityUrl: optionalUrl,
}

/** What can be changed of an organisation at any time; its law and days have versions and are changed elsewhere. */
export const OrganisationDetails = z
  .strictObject({ ...details, language: z.enum(languages, 'choose-a-language') })
  .superRefine((typed, issues) => refuseOneAddress(typed, issues), beside)

/**
 * What must be known of an organisation before anybody can ask it something: where it is, by which law and which
 * holidays it answers, in which time zone, and two addresses at which a new request is noticed.
 */
export const Organisation = z
  .strictObject({
    ...details,
    slug: z.string('slug-not-valid').trim().toLowerCase(),
    country: z.string('choose-a-country').regex(/^[A-Z]{2}$/, 'choose-a-country'),
    regimes: declaredLaws.default([]),
    noStatuteApplies: tick().default(false),
    holidayCountry: z.string('choose-holidays').refine(isHolidayCountry, 'choose-holidays'),
    timeZone: z.string('choose-a-time-zone').refine(isTimeZone, 'choose-a-time-zone'),
    promiseDays: promiseDays().default(30),
  })
  .superRefine(({ slug, regimes, noStatuteApplies, ...addresses }, issues) => {
    const refuse = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message })
    const problem = typeof slug === 'string' && slugProblem(slug)
    if (problem) refuse('slug', problem)
    if (noStatuteApplies === regimes.length > 0) refuse('regimes', 'law-or-none')
    refuseOneAddress(addresses, issues)
  }, beside)

export type OrganisationInput = z.infer<typeof Organisation>

function refuseOneAddress(
  { firstAddress, secondAddress }: { firstAddress: string; secondAddress: string },
  issues: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void {
  if (firstAddress.toLowerCase() === secondAddress.toLowerCase())
    issues.addIssue({ code: 'custom', path: ['secondAddress'], message: 'two-different-addresses' })
}

/** An address that is demanded; an empty one asks for itself in its own words. */
function noticed(missing: ProblemCode) {
  return z.string().trim().min(1, missing).pipe(emailAddress)
}
