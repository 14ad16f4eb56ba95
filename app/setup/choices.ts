import { holidayCountries, timeZonesOf } from '@/domain/calendar/public-holidays'
import type { SelectOption } from '@/components/ui/select'

/** The countries to choose from. */
export function countryOptions(): SelectOption[] {
  return holidayCountries().map(({ code, name }) => ({ value: code, label: name }))
}

export function isCountry(code: string): boolean {
  return countryOptions().some(({ value }) => value === code)
}

/** Whose holidays count: the country chosen and its parts first, then every other country. */
export function holidayOptions(country: string): SelectOption[] {
  const all = holidayCountries()
  const home = all.filter(({ code }) => code === country)
  const parts = home.flatMap(({ name, regions }) =>
    regions.map((part) => ({ value: part.code, label: `${name}: ${part.name}` })),
  )
  const others = all.filter(({ code }) => code !== country)
  return [...home.map(asOption), ...parts, ...others.map(asOption)]
}

/** The time zones of the country first, then all others that this machine knows. */
export function timeZoneOptions(country: string): SelectOption[] {
  const there = zonesByName(country)
  const mainFirst = timeZonesOf(country).map(asKnownHere)
  const home = [...new Set([...mainFirst.filter((zone) => there.includes(zone)), ...there])]
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !home.includes(zone))
  return [...home, ...others].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

/** From the Unicode CLDR in Node; the types of TypeScript 6 do not know the method yet. */
function zonesByName(country: string): string[] {
  const place = new Intl.Locale('und', { region: country }) as Intl.Locale & {
    getTimeZones: () => string[] | undefined
  }
  return place.getTimeZones() ?? []
}

/** `Asia/Saigon` for `Asia/Ho_Chi_Minh`: a zone that was renamed is one zone. */
function asKnownHere(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
}

function asOption({ code, name }: { code: string; name: string }): SelectOption {
  return { value: code, label: name }
}
