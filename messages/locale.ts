import type { Language } from '@/domain/languages'

/** How dates, numbers and lists of a language are written (BCP 47): in Arabic with the digits that references have. */
export function localeOf(language: Language): string {
  return { en: 'en-GB', pt: 'pt-PT', ar: 'ar-u-nu-latn' }[language as string] ?? language
}
