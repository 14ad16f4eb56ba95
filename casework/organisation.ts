import { z } from 'zod'
import { isTimeZone } from '@/domain/calendar/days'
import { isHolidayCountry } from '@/domain/calendar/public-holidays'
import { emailAddress } from '@/domain/policies/email-address'
import { slugProblem } from '@/domain/policies/reserved-paths'
import { optionalText, text, tick } from './fields'
import { declaredLaws, promiseDays } from './rule-input'

const optionalAddress = z.preprocess((typed) => (typed === '' ? undefined : typed), emailAddress.optional())
const optionalUrl = z.preprocess(
  (typed) => (typed === '' ? undefined : typed),
  z.url({ protocol: /^https?$/, error: 'address-not-valid' }).optional(),
)
/**
 * What must be known of an organisation before anybody can ask it something: where it is, by which law and which
 * holidays it answers, in which time zone, and two addresses at which a new request is noticed.
 */
export const Organisation = z
  .strictObject({
    name: text('enter-the-organisation', 200),
    slug: z.string('slug-not-valid').trim().toLowerCase(),
    country: z.string('choose-a-country').regex(/^[A-Z]{2}$/, 'choose-a-country'),
    regimes: declaredLaws.default([]),
    noStatuteApplies: tick().default(false),
    holidayCountry: z.string('choose-holidays').refine(isHolidayCountry, 'choose-holidays'),
    timeZone: z.string('choose-a-time-zone').refine(isTimeZone, 'choose-a-time-zone'),
    firstAddress: z.preprocess((typed) => typed ?? '', noticed()),
    secondAddress: z.preprocess((typed) => typed ?? '', noticed()),
    promiseDays: promiseDays().default(30),
    email: optionalAddress,
    telephone: optionalText(200),
    postalAddress: optionalText(1000),
    privacyPolicyUrl: optionalUrl,
    officerName: optionalText(200),
    officerEmail: optionalAddress,
    authorityName: optionalText(200),
    authorityAddress: optionalText(1000),
    authorityUrl: optionalUrl,
  })
  .superRefine(({ slug, regimes, noStatuteApplies, firstAddress, secondAddress }, issues) => {
    const refuse = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message })
    const problem = slugProblem(slug)
    if (problem) refuse('slug', problem)
    if (noStatuteApplies === regimes.length > 0) refuse('regimes', 'law-or-none')
    if (firstAddress.toLowerCase() === secondAddress.toLowerCase()) refuse('secondAddress', 'two-different-addresses')
  })

export type OrganisationInput = z.infer<typeof Organisation>

/** An address that is demanded; an empty one asks for itself in its own words. */
function noticed() {
  return z.string().trim().min(1, { error: 'enter-notification-address', abort: true }).pipe(emailAddress)
}
