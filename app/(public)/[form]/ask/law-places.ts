import type { SelectOption } from '@/components/ui/select'
import { holidayCountries } from '@/domain/calendar/public-holidays'
import type { Language } from '@/domain/languages'
import { countryName } from '@/messages/country-name'
import { localeOf } from '@/messages/locale'

const known = new Map<Language, SelectOption[]>()

/** Every country by its name in this language, and of those whose parts have laws of their own the parts. */
export function lawPlaces(language: Language): SelectOption[] {
  const places = known.get(language) ?? placesIn(language)
  known.set(language, places)
  return places
}

function placesIn(language: Language): SelectOption[] {
  const countries = holidayCountries().map(({ code, regions, name }) => ({
    code,
    regions,
    name: countryName(code, language) ?? name,
  }))
  const inOrder = new Intl.Collator(localeOf(language))
  return countries
    .sort((one, other) => inOrder.compare(one.name, other.name))
    .flatMap(({ code, name, regions }) => {
      const parts = code === 'US' || code === 'CA' ? regions : []
      const named = parts.map((part) => ({ value: part.code, label: `${name}: ${part.name}` }))
      return [{ value: code, label: name }, ...named]
    })
}
