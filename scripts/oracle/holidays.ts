import Holidays from 'date-holidays'

export type HolidayRow = { place: string; day: string }

const dayMs = 24 * 60 * 60 * 1000

/**
 * The public holidays of a place, as PostgreSQL takes them; bank and school holidays are working days. A holiday of
 * half a day is no holiday, so that the earlier end is kept.
 */
export function holidaysOf(place: string, firstYear: number, lastYear: number): HolidayRow[] {
  const [country = '', region] = place.split('-', 2)
  const calendar = region ? new Holidays(country, region) : new Holidays(country)
  const days = new Set<string>()
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { type, date, start, end } of calendar.getHolidays(year)) {
      const length = Math.round((end.getTime() - start.getTime() - dayMs / 4) / dayMs)
      if (type === 'public') for (let index = 0; index < length; index += 1) days.add(later(date, index))
    }
  }
  return [...days].map((day) => ({ place, day }))
}

function later(date: string, count: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}
