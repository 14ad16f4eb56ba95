import type { Problem } from '@/casework/errors'
import { checkFirstAdmin, type setUpInstallation } from '@/casework/set-up-installation'
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

/** Nobody sees what they type into a password field, and this one opens everything: it is typed twice. */
export function passwordProblems({ adminName, adminEmail, password, passwordAgain }: Typed): Problem[] {
  if (password === passwordAgain) return []
  const weak = checkFirstAdmin({ adminName, adminEmail, password }).some(({ field }) => field === 'password')
  return weak ? [] : [{ code: 'passwords-differ', field: 'passwordAgain' }]
}
