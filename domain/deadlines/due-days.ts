import { type Day, addDays, addHours, dayOf, isAfter, isBefore } from '../calendar/days'
import { type Period, after } from '../calendar/working-days'
import type { ExtensionRule } from '../regimes/extensions'
import type { Regime, TimeLimit } from '../regimes/regime'
import type { Sourced } from '../regimes/sourced'
import type { Case, ClockState, DeadlineOptions } from './clock-state'
import { type Course, type LastDay, lastDay } from './last-day'
import { pausesSince } from './pauses'
import { type RuleCode, standsOn } from './working'

/**
 * The first last day and the one an accepted extension makes, as if every question still open had not been put. Both
 * are missing where the clock has not started or the law gives no number.
 */
export type DueDays = { first?: LastDay & { at?: string }; extended?: LastDay }

export function dueDays(input: Case, state: ClockState): DueDays {
  const limit = timeLimitOf(input.regime, input.options)
  if (state.startOn === undefined || limit.value === null) return {}
  if ('hours' in limit.value) return { first: lastHour({ ...limit, value: limit.value.hours }, input, state.startOn) }
  const course = courseOf(input, state, state.startOn)
  const period = { ...limit, value: limit.value }
  const first = lastDay(period, course, {
    reached: limit === input.regime.timeLimitElsewhere ? 'time-limit-elsewhere' : 'time-limit',
    clipped: 'time-limit-clipped',
    paused: 'pause',
    rolled: 'next-working-day',
  })
  const { extension } = state
  if (!extension?.accepted || !input.regime.extension) return { first }
  return { first, extended: extendedDay(period, input.regime.extension, extension.until, course, first) }
}

/** The day to act by at this point of the facts, open questions left aside. */
export function lastDayAt(input: Case, state: ClockState): Day | undefined {
  const { first, extended } = dueDays(input, state)
  return extended?.day ?? first?.day
}

/** The last day for the notice of an extension; missing where it depends on a clock that has not started. */
export function noticeLimit(input: Case, first: LastDay | undefined): Day | undefined {
  const { regime, receivedOn, options, calendar } = input
  const notice = regime.extension?.notice?.value
  if (!notice) return regime.extension && first?.day
  return after(notice.from === 'letter' ? (options?.letterOn ?? receivedOn) : receivedOn, notice.within, calendar)
}

/** What a full extension would make of the first day; missing where the controller is the one to name the day. */
export function ifExtended(input: Case, state: ClockState): Day | undefined {
  if (!input.regime.extension) return undefined
  return dueDays(input, { ...state, extension: { accepted: true } }).extended?.day
}

/**
 * An extension is counted from the start of the clock, so that a clipped month is clipped once. It ends on the day that
 * was named at the latest; a day named that is not after the first one takes nothing away and gives nothing.
 */
function extendedDay(
  limit: Sourced<Period>,
  rule: ExtensionRule,
  until: Day | undefined,
  course: Course,
  first: LastDay,
): LastDay | undefined {
  if (until && !isAfter(until, first.day)) return { ...first, steps: [] }
  if (rule.value === 'chosen') return until && named(until, 'extension-named', rule)
  const full = lastDay({ ...rule, value: sum(limit.value, rule.value) }, course, {
    reached: 'extension',
    clipped: 'extension-clipped',
    paused: 'extension-pause',
    rolled: 'extension-next-working-day',
  })
  return until && isBefore(until, full.day) ? named(until, 'extension-shortened', rule) : full
}

/** A day that the controller named in its notice. */
function named(day: Day, rule: RuleCode, from: ExtensionRule): LastDay {
  return { day, pausedDays: 0, steps: [{ day, rule, ...standsOn(from) }] }
}

function timeLimitOf(regime: Regime, options: DeadlineOptions | undefined): Sourced<TimeLimit> {
  return options?.designatedAddress === false ? (regime.timeLimitElsewhere ?? regime.timeLimit) : regime.timeLimit
}

function courseOf({ regime, calendar }: Case, { suspensions }: ClockState, startOn: Day): Course {
  const ended = suspensions.filter(({ answeredOn }) => answeredOn !== undefined)
  const pauseRules = ended.map(({ rule }) => rule)
  return { startOn, pauses: pausesSince(startOn, ended), calendar, regime, pauseRules }
}

function lastHour(limit: Sourced<number>, { options }: Case, startOn: Day): LastDay & { at?: string } {
  const { receivedAt, timeZone } = options ?? {}
  const hours = limit.value
  const at = receivedAt?.includes('T') && timeZone ? addHours(receivedAt, hours) : undefined
  const day = at && timeZone ? dayOf(at, timeZone) : addDays(startOn, Math.floor(hours / 24))
  const steps = [{ day, rule: 'time-limit' as const, ...standsOn(limit), params: { count: hours, unit: 'hour' } }]
  return { day, pausedDays: 0, steps, ...(at && { at }) }
}

function sum(one: Period, other: Period): Period {
  if ('months' in one && 'months' in other) return { months: one.months + other.months }
  if ('days' in one && 'days' in other) return { days: one.days + other.days }
  if ('workingDays' in one && 'workingDays' in other) return { workingDays: one.workingDays + other.workingDays }
  throw new TypeError('An extension is given in the unit of the time limit it extends')
}
