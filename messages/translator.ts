import { createTranslator } from 'use-intl/core'
import calculator from './en/calculator.json'
import calendar from './en/calendar.json'
import common from './en/common.json'
import deadlines from './en/deadlines.json'
import desk from './en/desk.json'
import follow from './en/follow.json'
import form from './en/form.json'
import gallery from './en/gallery.json'
import letters from './en/letters.json'
import problems from './en/problems.json'
import setup from './en/setup.json'

/** The words of every screen and letter, by area; English is the source and the fallback. */
export const english = {
  calculator,
  calendar,
  common,
  deadlines,
  desk,
  follow,
  form,
  gallery,
  letters,
  problems,
  setup,
}

export type Messages = typeof english

const catalogues: Record<string, Messages> = { en: english }

/** A function from keys to words in one language; a missing key throws, so that a gap is found by a test. */
export function translator(language: string) {
  return createTranslator<Messages>({ locale: language, messages: catalogues[language] ?? english, onError: raise })
}

export type Translator = ReturnType<typeof translator>

function raise(error: Error): never {
  throw error
}
