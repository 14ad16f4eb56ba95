import { z } from 'zod'
import { type Day, isInstant, isTimeZone, parseDay, yearOf } from '../calendar/days'
import { isHolidayCountry } from '../calendar/public-holidays'
import { regimeOf } from '../regimes/regimes'
import type { ClockFactType } from './clock'
import { type ContractProblem, refuse } from './contract-problem'
import { rightNamed } from './contract-rights'

const eventTypes: ReadonlyMap<string, ClockFactType> = new Map([
  ['identity_requested', 'identityRequested'],
  ['identity_insufficient', 'identityInsufficient'],
  ['identity_verified', 'identityVerified'],
  ['authority_requested', 'authorityRequested'],
  ['authority_insufficient', 'authorityInsufficient'],
  ['authority_shown', 'authorityShown'],
  ['clarification_requested', 'clarificationRequested'],
  ['clarification_received', 'clarificationReceived'],
  ['fee_requested', 'feeRequested'],
  ['fee_paid', 'feePaid'],
  ['fee_confirmed', 'feeConfirmed'],
  ['particulars_requested', 'particularsRequested'],
  ['request_completed', 'requestCompleted'],
  ['email_confirmed', 'emailConfirmed'],
  ['extension_notified', 'extended'],
])

const most = { events: 1000, days: 10_000 }
const years = { first: 1900, last: 2199 }

const id = z.unknown().transform((given, context): string | number => {
  if (typeof given === 'string' || typeof given === 'number') return given
  const isMissing = given === undefined || given === null
  return isMissing ? refuse(context, 'missing-field', 'id') : refuse(context, 'wrong-type', 'id must be a text')
})

const regime = z
  .string()
  .transform((given, context) => regimeOf(given) ?? refuse(context, 'unknown-regime', quoted(given)))

const right = z
  .string()
  .default('access')
  .transform((given, context) => rightNamed(given) ?? refuse(context, 'unknown-right', quoted(given)))

const timeZone = z
  .string()
  .transform((given, context) => (isTimeZone(given) ? given : refuse(context, 'unknown-zone', quoted(given))))

const country = z
  .string()
  .transform((given, context) => (isHolidayCountry(given) ? given : refuse(context, 'unknown-country', quoted(given))))
  .nullish()

const civilDay = z.string().transform((given, context): Day => {
  const fault = faultOfDay(given)
  return fault ? refuse(context, ...fault) : (given as Day)
})

const moment = z.string().transform((given, context): string => {
  const fault = faultOfMoment(given)
  return fault ? refuse(context, ...fault) : given
})

const event = z.object({
  type: z
    .string()
    .transform((given, context) => eventTypes.get(given) ?? refuse(context, 'unknown-event', quoted(given))),
  at: moment,
  ground: z.string().optional(),
  undue_delay: z.boolean().optional(),
  reasons: z.boolean().optional(),
  until: civilDay.optional(),
})

/** A case of the contract as somebody wrote it, read field by field. */
export const writtenCase = z.object({
  id,
  regime,
  right,
  received: moment,
  timezone: timeZone,
  holidays_country: country,
  extra_holidays: z.array(civilDay).max(most.days).default([]),
  extra_workdays: z.array(civilDay).max(most.days).default([]),
  options: z.object({ designated_address: z.boolean().optional(), request_date: civilDay.optional() }).default({}),
  events: z.array(event).max(most.events).default([]),
})

export type WrittenCase = z.output<typeof writtenCase>

type Fault = readonly [name: ContractProblem, words: string]

function faultOfMoment(given: string): Fault | undefined {
  const [day = '', time] = given.split(/(?<=^.{10})T/)
  const fault = faultOfDay(day)
  if (fault || time === undefined || isInstant(given)) return fault
  return [isInstant(`${given}Z`) ? 'instant-without-zone' : 'impossible-instant', quoted(given)]
}

function faultOfDay(given: string): Fault | undefined {
  const day = parseDay(given)
  if (day === undefined) return ['impossible-day', quoted(given)]
  if (yearOf(day) >= years.first && yearOf(day) <= years.last) return undefined
  return ['year-out-of-range', `${day} is not between ${years.first} and ${years.last}`]
}

/** What was written, short enough for a line. */
function quoted(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
