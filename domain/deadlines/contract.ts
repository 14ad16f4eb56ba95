import { type Day, compareInstants, dayOf, isAfter, isBefore, yearOf } from '../calendar/days'
import { publicHolidays } from '../calendar/public-holidays'
import type { Calendar } from '../calendar/working-days'
import { holidayPlaceFor } from '../regimes/holiday-place'
import type { Regime } from '../regimes/regime'
import type { ClockFact } from './clock'
import { type WrittenCase, writtenCase } from './contract-fields'
import { type Outcome, outcomeOf } from './contract-outcome'
import { problem, sayIssues } from './contract-problem'
import { type DeadlineInput, deadline } from './deadline'

/** The result of one case: the days that apply, or by name why it could not be computed (`unknown-regime: xyz`). */
export type ContractResult = { id: unknown } & (Outcome | { error: string })

/** Computes a case written in the engine's contract (snake case, ISO texts); never throws for what was written. */
export function answerCase(written: unknown): ContractResult {
  const id = typeof written === 'object' && written !== null && 'id' in written ? (written.id ?? null) : null
  const input = readCase(written)
  if ('error' in input) return { id, error: input.error }
  try {
    return { id, ...outcomeOf(deadline(input), input.regime) }
  } catch (cause) {
    if (cause instanceof RangeError) return { id, error: problem('no-working-day', cause.message) }
    throw cause
  }
}

/** What a case of the contract asks of the engine, or by name what is wrong with it. */
export function readCase(written: unknown): DeadlineInput | { error: string } {
  const parsed = writtenCase.safeParse(written)
  if (!parsed.success) return { error: sayIssues(parsed.error.issues, written) }
  const input = inputOf(parsed.data)
  const wrong = problemsOf(input)
  return wrong.length > 0 ? { error: wrong.join('; ') } : input
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

/** Days that contradict each other: one of them is a slip, and a day computed from it would be wrong in silence. */
function problemsOf({ receivedOn, facts, options }: DeadlineInput): string[] {
  const letterOn = options?.letterOn
  const [first] = facts.map(({ on }) => on).sort()
  const past = facts.find(({ on, until }) => until !== undefined && isBefore(until, on))
  return [
    ...(first && isBefore(first, receivedOn) ? [problem('event-before-receipt', `${first}, ${receivedOn}`)] : []),
    ...(past ? [problem('extended-into-the-past', `told on ${past.on}, until ${past.until ?? ''}`)] : []),
    ...(letterOn && isAfter(letterOn, receivedOn)
      ? [problem('letter-after-receipt', `${letterOn}, ${receivedOn}`)]
      : []),
  ]
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
  const found = country ? publicHolidays(country, [...years]) : []
  return {
    holidays: new Set([...found.map(({ day }) => day), ...given.extra_holidays]),
    extraWorkdays: new Set(given.extra_workdays),
    names: new Map(found.map(({ day, name }) => [day, name])),
  }
}
