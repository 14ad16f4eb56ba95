import type { Day } from './days'
import { publicHolidays } from './public-holidays'
import type { Calendar } from './working-days'

/**
 * `holiday`: public in the whole country and in the place. `regional`: in the place only; some laws count it as a working
 * day. `national`: in the country but not in the place, for those laws alone. `own` and `workday` are the controller's.
 */
export const calendarDayKinds = ['holiday', 'regional', 'national', 'own', 'workday'] as const

export type CalendarDayKind = (typeof calendarDayKinds)[number]

/** A day of an adopted calendar, each day once. */
export type CalendarDay = { day: Day; kind: CalendarDayKind; name: string }

/** The public holidays of a place, apart as the whole country keeps them or only a part of it. Throws as `publicHolidays`. */
export function holidaysOfPlace(place: string, years: readonly number[]): CalendarDay[] {
  const country = place.split('-')[0] ?? place
  const inPlace = publicHolidays(place, years)
  if (country === place) return inPlace.map(({ day, name }) => ({ day, kind: 'holiday', name }))
  const everywhere = publicHolidays(country, years)
  const [local, national] = [daysOf(inPlace), daysOf(everywhere)]
  return [
    ...inPlace.map(({ day, name }) => ({
      day,
      kind: national.has(day) ? ('holiday' as const) : ('regional' as const),
      name,
    })),
    ...everywhere
      .filter(({ day }) => !local.has(day))
      .map(({ day, name }) => ({ day, kind: 'national' as const, name })),
  ]
}

/** The holidays with the controller's own days, which stand before what the place says of that day. */
export function withOwnDays(found: readonly CalendarDay[], own: readonly CalendarDay[]): CalendarDay[] {
  const byDay = new Map([...found, ...own].map((each) => [each.day, each]))
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** An adopted calendar as the clock reads it. */
export function calendarOfDays(days: readonly CalendarDay[]): Calendar {
  const of = (...kinds: CalendarDayKind[]) => daysOf(days.filter(({ kind }) => kinds.includes(kind)))
  const hasRegions = days.some(({ kind }) => kind === 'regional' || kind === 'national')
  return {
    holidays: of('holiday', 'regional', 'own'),
    extraWorkdays: of('workday'),
    ...(hasRegions && { nationalHolidays: of('holiday', 'national', 'own') }),
    names: new Map(days.map(({ day, name }) => [day, name])),
  }
}

function daysOf(days: readonly { day: Day }[]): Set<Day> {
  return new Set(days.map(({ day }) => day))
}
