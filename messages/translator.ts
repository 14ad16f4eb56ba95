import { createTranslator } from 'use-intl/core'
import type { Language } from '@/domain/languages'
import { german } from './de/words'
import { english, type Messages, type PublicWords } from './en/words'
import { localeOf } from './locale'

/** English is the source of all others, and what staff read. */
export const translations: Partial<Record<Language, PublicWords>> = { de: german }

/** Whether pages and letters can be written in a language. */
export function isTranslated(language: Language): boolean {
  return language === 'en' || translations[language] !== undefined
}

/** A function from keys to words in one language; a missing key throws, so that a gap is found by a test. */
export function translator(language: Language) {
  const messages = { ...english, ...translations[language] }
  return createTranslator<Messages>({ locale: localeOf(language), messages, onError: raise })
}

export type Translator = ReturnType<typeof translator>

function raise(error: Error): never {
  throw error
}
