import { holidayCountries, isHolidayCountry } from '@/domain/calendar/public-holidays'
import { isRegimeId, regimeOf } from '@/domain/regimes/regimes'
import type { SelectOption } from '@/components/ui/select'
import type { Language } from '@/domain/languages'
import { countryName } from '@/messages/country-name'
import { localeOf } from '@/messages/locale'
import type { Typed } from './typed'

/** Stands among the countries for a calendar of weekends alone. */
export const noHolidays = 'none'

type Place = Pick<Typed, 'law' | 'place' | 'region'>

/** Whose holidays count: the place chosen, or the country whose law it is; null for weekends alone. */
export function placeOf(typed: Place): string | null {
  const country = countryOf(typed)
  return country && isPartOf(typed.region, country) ? typed.region : country
}

export function isKnownPlace({ place, region }: Place): boolean {
  if (place === '' || place === noHolidays) return true
  return isHolidayCountry(place) && (region === '' || !region.startsWith(`${place}-`) || isHolidayCountry(region))
}

/** The parts of the country that have holidays of their own, where the law counts those. */
export function regionOptions(typed: Place): SelectOption[] {
  const country = countryOf(typed)
  const law = regimeOf(typed.law)
  if (law?.regionalHolidays) return []
  const found = allCountries().find(({ code }) => code === country)
  return (found?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))
}

export function countryOptions(language: Language): SelectOption[] {
  const inOrder = new Intl.Collator(localeOf(language))
  return allCountries()
    .map(({ code, name }) => ({ value: code, label: countryName(code, language) ?? name }))
    .sort((one, other) => inOrder.compare(one.label, other.label))
}

/** The name of a place, with its country: "Germany: Bavaria". */
export function placeName(place: string, language: Language): string {
  const [code = place] = place.split('-')
  const region = allCountries()
    .find((country) => country.code === code)
    ?.regions.find((part) => part.code === place)
  return [countryName(code, language) ?? place, region?.name].filter(Boolean).join(': ')
}

function countryOf({ law, place }: Place): string | null {
  if (place === noHolidays) return null
  if (place !== '') return isHolidayCountry(place) ? place : null
  return isRegimeId(law) ? homeOf(law) : null
}

/** The ids of laws begin with their country, but for the laws of a union and those of nobody. */
function homeOf(law: string): string | null {
  const code = law.startsWith('uk-') ? 'GB' : law.slice(0, 2).toUpperCase()
  return law.charAt(2) === '-' && isHolidayCountry(code) ? code : null
}

function isPartOf(region: string, country: string): boolean {
  return region.startsWith(`${country}-`) && isHolidayCountry(region)
}

let known: ReturnType<typeof holidayCountries> | undefined

function allCountries() {
  known ??= holidayCountries()
  return known
}
