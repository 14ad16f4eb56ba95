import { type CalendarPeriod, type Day, add, addDays, isBefore, weekdayOf } from './days'

/**
 * The days off of a place beside Saturdays and Sundays, and the days worked all the same (make-up days).
 * `nationalHolidays`: those of the whole country, where they are not the same. `names`: what its holidays are called, as
 * far as that is known; no day depends on it.
 */
export type Calendar = {
  holidays: ReadonlySet<Day>
  extraWorkdays: ReadonlySet<Day>
  nationalHolidays?: ReadonlySet<Day>
  names?: ReadonlyMap<Day, string>
}

export type Period = CalendarPeriod | { workingDays: number }

export const weekendsOnly: Calendar = { holidays: new Set(), extraWorkdays: new Set() }

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return calendar.extraWorkdays.has(day) || (!isWeekend(day) && !calendar.holidays.has(day))
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 5
}

export function onOrNextWorkingDay(day: Day, calendar: Calendar): Day {
  return walk(day, 1, calendar)
}

export function onOrPreviousWorkingDay(day: Day, calendar: Calendar): Day {
  return walk(day, -1, calendar)
}

/** The day itself is not counted: one working day after a Friday is the Monday. */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let reached = day
  for (let left = count; left > 0; left -= 1) reached = onOrNextWorkingDay(addDays(reached, 1), calendar)
  return reached
}

/** The working days after the first day, up to and with the second; 0 where the second is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let day = addDays(from, 1); !isBefore(to, day); day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** The last day of a period of any unit; the first day is not counted. */
export function after(day: Day, period: Period, calendar: Calendar): Day {
  return 'workingDays' in period ? addWorkingDays(day, period.workingDays, calendar) : add(day, period)
}

const longestClosure = 400

function walk(day: Day, step: 1 | -1, calendar: Calendar): Day {
  let reached = day
  for (let tried = 0; tried < longestClosure; tried += 1) {
    if (isWorkingDay(reached, calendar)) return reached
    reached = addDays(reached, step)
  }
  throw new RangeError(`No working day within ${longestClosure} days of ${day}: the calendar holds too many holidays`)
}
