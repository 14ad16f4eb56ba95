import { type Day, addDays, isBefore } from '../calendar/days'
import { type Calendar, type Period, after, isWeekend, onOrNextWorkingDay } from '../calendar/working-days'
import type { PauseRule, Regime } from '../regimes/regime'
import type { Sourced } from '../regimes/sourced'
import { type Pause, daysMoved } from './pauses'
import { type DayOff, type RuleCode, type Step, standsOn } from './working'

/** What a period runs over: where it starts, what is paused, which days are worked and whether the end is moved. */
export type Course = {
  startOn: Day
  pauses: readonly Pause[]
  calendar: Calendar
  regime: Regime
  pauseRules: readonly PauseRule[]
}

/** The last day of a period, with each day on the way; `pausedDays` is what the pauses moved it by. */
export type LastDay = { day: Day; pausedDays: number; steps: Step[] }

type Rules = Record<'reached' | 'clipped' | 'paused' | 'rolled', RuleCode>

/** Months are clipped first, then the paused days are added, then the end leaves weekends and holidays. */
export function lastDay(period: Sourced<Period>, course: Course, rules: Rules): LastDay {
  const { startOn, calendar, regime, pauses, pauseRules } = course
  const counted = after(startOn, period.value, calendar)
  const roll = (day: Day) => (regime.endsOnWorkingDay.value ? onOrNextWorkingDay(day, calendar) : day)
  const pausedDays = daysMoved(pauses, (moved) => roll(addDays(counted, moved)))
  const resumed = pausedDays > 0 ? addDays(counted, pausedDays) : counted
  const day = roll(resumed)
  const rule = isClipped(startOn, counted, period.value) ? rules.clipped : rules.reached
  const steps: Step[] = [{ day: counted, rule, ...standsOn(period), params: lengthParams(period.value) }]
  if (pausedDays > 0) {
    steps.push({ day: resumed, rule: rules.paused, ...standOn(pauseRules), params: { days: pausedDays } })
  }
  if (day !== resumed) {
    const daysOff = daysOffFrom(resumed, day, calendar)
    steps.push({ day, rule: rules.rolled, ...standsOn(regime.endsOnWorkingDay), daysOff })
  }
  return { day, pausedDays, steps }
}

/** Several rules at once rely on the least reliable of them. */
function standOn(rules: readonly PauseRule[]) {
  const source = [...new Set(rules.map((rule) => rule.source))].join('; ')
  const reading = rules.some((rule) => rule.reading) ? { reading: true as const } : {}
  const confirmed = rules.some((rule) => rule.confirmed === false) ? { confirmed: false as const } : {}
  return { source, ...reading, ...confirmed }
}

function daysOffFrom(first: Day, end: Day, { names }: Calendar): DayOff[] {
  const daysOff: DayOff[] = []
  for (let day = first; isBefore(day, end); day = addDays(day, 1)) {
    const holiday = isWeekend(day) ? undefined : names?.get(day)
    daysOff.push({ day, ...(holiday && { holiday }) })
  }
  return daysOff
}

/** `{ count: 1, unit: 'month' }`, for the wording of a step. */
export function lengthParams(period: Period): { count: number; unit: 'month' | 'day' | 'working-day' } {
  if ('months' in period) return { count: period.months, unit: 'month' }
  if ('days' in period) return { count: period.days, unit: 'day' }
  return { count: period.workingDays, unit: 'working-day' }
}

/** 31 January and a month: there is no 31 February, so the month's last day it is. */
function isClipped(from: Day, to: Day, period: Period): boolean {
  return 'months' in period && from.slice(8) !== to.slice(8)
}
