import type { Calendar } from '../calendar/working-days'
import type { Regime } from './regime'

/** The country or region (`'NZ'`, `'DE-BE'`) whose public holidays a law counts, for a controller in this place. */
export function holidayPlaceFor({ regionalHolidays }: Regime, place: string): string {
  return regionalHolidays ? (place.split('-')[0] ?? place) : place
}

/** The adopted calendar as a law reads it: for some, the holidays of a part of the country are working days. */
export function calendarUnder({ regionalHolidays }: Regime, calendar: Calendar): Calendar {
  const { nationalHolidays } = calendar
  return regionalHolidays && nationalHolidays ? { ...calendar, holidays: nationalHolidays } : calendar
}
