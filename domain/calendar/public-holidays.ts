import Holidays from 'date-holidays'
import { type Day, addDays, compareDays, parseDay } from './days'

export type PublicHoliday = { day: Day; name: string }

/** A country or a part of one, by its code: `DE`, `DE-BE`, `GB-SCT`. */
export type HolidayCountry = { code: string; name: string; regions: { code: string; name: string }[] }

/**
 * The public holidays of a country or region in the years given, each day once, substitute days included and holidays
 * of several days spelt out. Bank holidays that are not public, and half days, are working days: the earlier end is the
 * safe one. Throws a RangeError for a code that is not in `holidayCountries`.
 */
export function publicHolidays(code: string, years: readonly number[]): PublicHoliday[] {
  if (!isHolidayCountry(code)) throw new RangeError(`${code} is not a country or region with known holidays`)
  const found = years.flatMap((year) => daysOffIn(code, year))
  const byDay = new Map(found.map((holiday) => [holiday.day, holiday]))
  return [...byDay.values()].sort((one, other) => compareDays(one.day, other.day))
}

const englishNames = new Intl.DisplayNames('en', { type: 'region' })

/** The countries and regions to choose from, with English names, in alphabetical order. */
export function holidayCountries(): HolidayCountry[] {
  const world = new Holidays()
  const named = Object.keys(world.getCountries('en')).map((code) => ({
    code,
    name: englishNames.of(code) ?? code,
    regions: regionsOf(world, code),
  }))
  return named.sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The time zones of a country by their names in the IANA database, where most of its people live first. */
export function timeZonesOf(country: string): string[] {
  return new Holidays(country).getTimezones()
}

export function isHolidayCountry(code: string): boolean {
  const world = new Holidays()
  const [country = '', region] = code.split('-', 2)
  const known = Object.hasOwn(world.getCountries('en'), country)
  return (
    known &&
    (code === country || regionsOf(world, country).some((other) => other.code === `${country}-${region}`)) &&
    code.split('-').length <= 2
  )
}

function regionsOf(world: Holidays, country: string): { code: string; name: string }[] {
  const states = Object.entries(world.getStates(country, 'en') ?? {})
  return states.map(([code, name]) => ({ code: `${country}-${code}`, name }))
}

const known = new Map<string, readonly PublicHoliday[]>()
const mostKnown = 1_000

/** A year takes milliseconds to compute and never changes, so it is kept; but not without end, as anybody may ask. */
function daysOffIn(code: string, year: number): readonly PublicHoliday[] {
  const key = `${code} ${year}`
  const days = known.get(key) ?? calendarOf(code).getHolidays(year, 'en').flatMap(daysOff)
  if (known.size >= mostKnown) known.clear()
  known.set(key, days)
  return days
}

function calendarOf(code: string): Holidays {
  const [country = '', region = ''] = code.split('-', 2)
  return region === '' ? new Holidays(country) : new Holidays(country, region)
}

function daysOff({ date, start, end, name, type }: ReturnType<Holidays['getHolidays']>[number]): PublicHoliday[] {
  const first = parseDay(date.slice(0, 10))
  if (type !== 'public' || first === undefined) return []
  return Array.from({ length: wholeDays(start, end) }, (_, index) => ({ day: addDays(first, index), name }))
}

/** A day on which clocks go forward has 23 hours and is whole all the same; a half day is not. */
function wholeDays(start: Date, end: Date): number {
  return Math.floor((end.getTime() - start.getTime()) / 86_400_000 + 0.1)
}
