import { type CalendarDay, holidaysOfPlace } from '@/domain/calendar/adopted-days'
import { type Day, yearOf } from '@/domain/calendar/days'

/** Where adopted holidays come from; another version of the package may know other days, and makes another calendar. */
export const holidaySource = 'date-holidays 3.37.0'

const yearsBefore = 2
const yearsAhead = 6

/** The public holidays of a place around a day: from two years before it, because requests may be entered late. */
export function holidaysAround(today: Day, holidayCountry: string): CalendarDay[] {
  const year = yearOf(today)
  const years = Array.from({ length: yearsBefore + 1 + yearsAhead }, (_, index) => year - yearsBefore + index)
  return holidaysOfPlace(holidayCountry, years)
}
