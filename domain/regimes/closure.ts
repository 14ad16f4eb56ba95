import { type Day, addDays, isAfter, parseDay, yearOf } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { Regime } from './regime'

/** The calendar as a law sees it that has days off of its own, from the year before a day to the second year after it. */
export function withClosure(calendar: Calendar, { closure }: Regime, around: Day): Calendar {
  if (!closure) return calendar
  const key = [...closure.value, yearOf(around)].join(' ')
  const closed = known.get(calendar)?.get(key) ?? closedIn(calendar, closure.value, yearOf(around))
  known.set(calendar, (known.get(calendar) ?? new Map<string, Calendar>()).set(key, closed))
  return closed
}

/** A year of days off is the same for all requests of a calendar, so it is put together once. */
const known = new WeakMap<Calendar, Map<string, Calendar>>()

function closedIn(calendar: Calendar, [from, to]: readonly [string, string], around: number): Calendar {
  const years = [-1, 0, 1, 2].map((step) => around + step)
  const closed = years.flatMap((year) => daysFrom(dayIn(year, from), dayIn(to < from ? year + 1 : year, to)))
  return { ...calendar, holidays: new Set([...calendar.holidays, ...closed]) }
}

function dayIn(year: number, monthAndDay: string): Day {
  const day = parseDay(`${year}-${monthAndDay}`)
  if (!day) throw new RangeError(`${monthAndDay} is not a day of every year`)
  return day
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; !isAfter(day, last); day = addDays(day, 1)) days.push(day)
  return days
}
