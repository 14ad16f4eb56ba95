import type { Language } from '@/domain/languages'
import { localeOf } from './locale'
import { oncePerLanguage } from './once-per-language'

const regions = oncePerLanguage(
  (language) => new Intl.DisplayNames(localeOf(language), { type: 'region', fallback: 'none' }),
)

/** What a country is called (`DE`, ISO 3166-1); nothing for a code that is none. */
export function countryName(code: string, language: Language): string | undefined {
  return regions(language).of(code)
}
