import { z } from 'zod'
import { type Day, compareInstants, dayOf, isTimeZone, parseDay, yearOf } from '../calendar/days'
import { isHolidayCountry, publicHolidays } from '../calendar/public-holidays'
import type { Calendar } from '../calendar/working-days'
import { holidayPlaceFor } from '../regimes/holiday-place'
import type { Regime } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { type Right, isRight } from '../rights'
import type { ClockFact, ClockFactType } from './clock'
import { type DeadlineInput, deadline } from './deadline'
import { type Outcome, outcomeOf } from './contract-outcome'

const eventTypes: Record<string, ClockFactType> = {
  identity_requested: 'identityRequested',
  identity_insufficient: 'identityInsufficient',
  identity_verified: 'identityVerified',
  clarification_requested: 'clarificationRequested',
  clarification_received: 'clarificationReceived',
  fee_requested: 'feeRequested',
  fee_paid: 'feePaid',
  fee_confirmed: 'feeConfirmed',
  particulars_requested: 'particularsRequested',
  request_completed: 'requestCompleted',
  email_confirmed: 'emailConfirmed',
  extension_notified: 'extended',
}

const otherNames: Record<string, Right> = {
  rectification: 'correction',
  correct: 'correction',
  delete: 'erasure',
  deletion: 'erasure',
  know: 'access',
  withdraw_consent: 'withdrawal',
  limit_sensitive: 'limit',
  opt_out_sale: 'opt-out',
  content_removal: 'content-removal',
  third_party_disclosure: 'disclosure',
  grievance: 'complaint',
}

const civilDay = z.string().transform((text, context) => parseDay(text) ?? refuse(context, `${text} is not a day`))

const moment = z.string().refine((text) => text.trim() === text && text !== '', 'an instant or a day is missing')

const event = z.object({
  type: z.string().transform((type, context) => eventTypes[type] ?? refuse(context, `unknown event ${type}`)),
  at: moment,
  ground: z.string().optional(),
  undue_delay: z.boolean().optional(),
  reasons: z.boolean().optional(),
  until: civilDay.optional(),
})

const writtenCase = z.object({
  regime: z.string().transform((id, context) => regimeOf(id) ?? refuse(context, `unknown regime ${id}`)),
  right: z.string().default('access').transform(rightOf),
  received: moment,
  timezone: z.string().refine(isTimeZone, { error: ({ input }) => `unknown time zone ${String(input)}` }),
  holidays_country: z
    .string()
    .refine(isHolidayCountry, { error: ({ input }) => `unknown holidays country ${String(input)}` })
    .nullish(),
  extra_holidays: z.array(civilDay).default([]),
  extra_workdays: z.array(civilDay).default([]),
  options: z.object({ designated_address: z.boolean().optional(), request_date: civilDay.optional() }).default({}),
  events: z.array(event).default([]),
})

type WrittenCase = z.output<typeof writtenCase>

/** The result of one case: the days that apply, or why it could not be computed. */
export type ContractResult = { id: unknown } & (Outcome | { error: string })

/** Computes a case written in the engine's contract (snake case, ISO texts); never throws for what was written. */
export function answerCase(written: unknown): ContractResult {
  const id = typeof written === 'object' && written !== null && 'id' in written ? written.id : null
  const parsed = writtenCase.safeParse(written)
  if (!parsed.success) return { id, error: parsed.error.issues.map(sayIssue).join('; ') }
  try {
    return { id, ...outcomeOf(deadline(inputOf(parsed.data)), parsed.data.regime) }
  } catch (cause) {
    if (cause instanceof RangeError) return { id, error: cause.message }
    throw cause
  }
}

function inputOf({ regime, right, received, timezone, options, ...rest }: WrittenCase): DeadlineInput {
  const receivedOn = dayOf(received, timezone)
  const facts = factsOf(rest.events, timezone)
  return {
    regime,
    right,
    receivedOn,
    facts,
    calendar: calendarOf(rest, regime, [receivedOn, ...facts.map(({ on }) => on)]),
    options: {
      designatedAddress: options.designated_address,
      letterOn: options.request_date,
      receivedAt: received,
      timeZone: timezone,
    },
  }
}

function factsOf(events: WrittenCase['events'], timeZone: string): ClockFact[] {
  const facts = events.map(({ at, type, undue_delay, reasons, until, ground }) => ({
    at,
    fact: { type, on: dayOf(at, timeZone), undueDelay: undue_delay, reasons, until, ground },
  }))
  const inOrder = facts.every(({ at }) => at.includes('T'))
    ? facts.sort((one, other) => compareInstants(one.at, other.at))
    : facts
  return inOrder.map(({ fact }, sequence) => ({ ...fact, sequence }))
}

/** A limit ends within two years of receipt or of the answer that let it run again, however long a question was open. */
function calendarOf(
  given: Pick<WrittenCase, 'holidays_country' | 'extra_holidays' | 'extra_workdays'>,
  regime: Regime,
  days: readonly Day[],
): Calendar {
  const years = new Set(days.flatMap((day) => [0, 1, 2].map((later) => yearOf(day) + later)))
  const country = given.holidays_country && holidayPlaceFor(regime, given.holidays_country)
  const found = country ? publicHolidays(country, [...years]).map(({ day }) => day) : []
  return { holidays: new Set([...found, ...given.extra_holidays]), extraWorkdays: new Set(given.extra_workdays) }
}

function rightOf(name: string): Right {
  const ours = name.replaceAll('_', '-')
  return otherNames[name] ?? (isRight(ours) ? ours : 'unsure')
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

function sayIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message
}
