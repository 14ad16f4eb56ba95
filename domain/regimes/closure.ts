import { type Day, addDays, isAfter, parseDay, yearOf } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import type { Regime } from './regime'

/** The calendar as a law sees it that has days off of its own, from the year before a day to the second year after it. */
export function withClosure(calendar: Calendar, { closure }: Regime, around: Day): Calendar {
  if (!closure) return calendar
  const [from, to] = closure.value
  const years = [-1, 0, 1, 2].map((step) => yearOf(around) + step)
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
