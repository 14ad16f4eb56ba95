/** The languages of public pages, of the requester's page and of letters (BCP 47), in the order in which they are offered. */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'vi', 'ar'] as const

export type Language = (typeof languages)[number]

/** Each by the name its own readers know it under. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  vi: 'Tiếng Việt',
  ar: 'العربية',
}

export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag)
}

/** The direction in which a language is written, as HTML has it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
