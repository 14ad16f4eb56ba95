import { createTranslator } from 'use-intl/core'
import type { Language } from '@/domain/languages'
import { arabic } from './ar/words'
import { german } from './de/words'
import { english, type Messages, type PublicWords } from './en/words'
import { spanish } from './es/words'
import { french } from './fr/words'
import { italian } from './it/words'
import { dutch } from './nl/words'
import { polish } from './pl/words'
import { portuguese } from './pt/words'
import { vietnamese } from './vi/words'
import { localeOf } from './locale'
import { oncePerLanguage } from './once-per-language'

/** English is the source of all others, and what staff read. */
export const translations: Record<Exclude<Language, 'en'>, PublicWords> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  vi: vietnamese,
  ar: arabic,
}

const spoken = new WeakMap<object, Language>()

/** A function from keys to words in one language; a missing key throws, so that a gap is found by a test. */
export const translator = oncePerLanguage((language) => {
  const messages = language === 'en' ? english : { ...english, ...translations[language] }
  const t = createTranslator<Messages>({ locale: localeOf(language), messages, onError: raise })
  spoken.set(t, language)
  return t
})

/** The language in which a translator speaks, so that days and lists beside its words are written in the same. */
export function languageOf(t: Translator): Language {
  return spoken.get(t) ?? 'en'
}

/** The same translator where `worded` says nothing, and what it says elsewhere. */
export function wordedBy(
  t: Translator,
  worded: (key: string, values: MessageValues) => string | undefined,
): Translator {
  const own = new Proxy(t, {
    apply: (ours, self, said: Parameters<Translator>) =>
      worded(said[0], (said[1] ?? {}) as MessageValues) ?? Reflect.apply(ours, self, said),
  })
  spoken.set(own, languageOf(t))
  return own
}

/** What is put into a message. */
export type MessageValues = Readonly<Record<string, string | number>>

export type Translator = ReturnType<typeof createTranslator<Messages>>

function raise(error: Error): never {
  throw error
}
