import type { Language } from '@/domain/languages'
import { localeOf } from './locale'

/** What a country is called (`DE`, ISO 3166-1); nothing for a code that is none. */
export function countryName(code: string, language: Language): string | undefined {
  return new Intl.DisplayNames(localeOf(language), { type: 'region', fallback: 'none' }).of(code)
}
