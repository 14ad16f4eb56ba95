import { type Problem, problemsOf } from '@/casework/errors'
import { Organisation } from '@/casework/organisation'
import { checkFirstAdmin, type setUpInstallation } from '@/casework/set-up-installation'
import { passwordWeakness } from '@/domain/policies/password'
import { slugProblem } from '@/domain/policies/reserved-paths'
import { proposedRegimes } from '@/domain/regimes/proposed-regimes'
import type { PostedForm } from '../_server/form-post'
import { holidayOptions, timeZoneOptions } from './choices'

/** Every field of the set-up; `step` says which of its two pages was sent. */
export const setupFields = {
  step: 'one',
  country: 'one',
  adminName: 'one',
  adminEmail: 'one',
  password: 'one',
  passwordAgain: 'one',
  name: 'one',
  slug: 'one',
  regimes: 'many',
  holidayCountry: 'one',
  timeZone: 'one',
  promiseDays: 'one',
  firstAddress: 'one',
  secondAddress: 'one',
  email: 'one',
  telephone: 'one',
  postalAddress: 'one',
  privacyPolicyUrl: 'one',
  officerName: 'one',
  officerEmail: 'one',
  authorityName: 'one',
  authorityAddress: 'one',
  authorityUrl: 'one',
} as const

export type Typed = PostedForm<typeof setupFields>

/** Stands among the laws for the statement that none applies. */
export const noStatute = 'none'

/** What a country lets us propose: its law, its holidays, its time zone; everything can be changed. */
export function proposed(typed: Typed): Typed {
  const { country } = typed
  return {
    ...typed,
    regimes: proposedRegimes(country),
    holidayCountry: holidayOptions(country)[0]?.value ?? '',
    timeZone: timeZoneOptions(country)[0]?.value ?? '',
    promiseDays: '30',
  }
}

/** What was typed, as the verb takes it. */
export function asInput(typed: Typed): Parameters<typeof setUpInstallation>[2] {
  const { step: _step, passwordAgain: _again, adminName, adminEmail, password, regimes, ...organisation } = typed
  const laws = regimes.filter((law) => law !== noStatute)
  return {
    admin: { adminName, adminEmail, password },
    organisation: { ...organisation, regimes: laws, noStatuteApplies: regimes.includes(noStatute) },
  }
}

/**
 * Everything wrong with what was typed, in the order of the page: what the verb would say, also where it looks at one
 * thing only when all others are right. The password, which nobody sees while typing it and which opens everything, must
 * have been typed twice alike.
 */
export function problemsWith(typed: Typed): Problem[] {
  const { admin, organisation } = asInput(typed)
  const parsed = Organisation.safeParse(organisation)
  const told = [...checkFirstAdmin(admin), ...(parsed.success ? [] : problemsOf(parsed.error))]
  const further = furtherProblems(typed).filter(({ field }) => !told.some((problem) => problem.field === field))
  return [...told, ...further].sort((one, other) => placeOf(one) - placeOf(other))
}

function furtherProblems({ adminName, adminEmail, slug, regimes, password, passwordAgain }: Typed): Problem[] {
  const weakness = passwordWeakness(password, [adminName, adminEmail])
  const spelling = slugProblem(slug.trim().toLowerCase())
  const differ = !weakness && password !== passwordAgain
  return [
    ...(weakness ? [{ code: weakness, field: 'password' }] : []),
    ...(differ ? [{ code: 'passwords-differ' as const, field: 'passwordAgain' }] : []),
    ...(spelling ? [{ code: spelling, field: 'slug' }] : []),
    ...(regimes.length === 0 ? [{ code: 'law-or-none' as const, field: 'regimes' }] : []),
  ]
}

function placeOf({ field = '' }: Problem): number {
  return Object.keys(setupFields).indexOf(field)
}
