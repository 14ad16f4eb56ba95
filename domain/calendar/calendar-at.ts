import { calendarOfDays, holidaysOfPlace } from './adopted-days'
import { type Day, yearOf } from './days'
import { type Calendar, weekendsOnly } from './working-days'

/**
 * The calendar of a place (`'DE-BE'`; null: weekends alone) from the year of the first of these days to the year after
 * the last. Throws a RangeError for a place that is not known.
 */
export function calendarAt(place: string | null, days: readonly Day[]): Calendar {
  if (place === null) return weekendsOnly
  const years = days.map(yearOf)
  const first = Math.min(...years)
  const all = Array.from({ length: Math.max(...years) + 2 - first }, (_, index) => first + index)
  return calendarOfDays(holidaysOfPlace(place, all))
}
