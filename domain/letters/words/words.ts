import type { LetterWords, WrittenLanguage } from '../letter-words'
import { ar } from './ar'
import { cs } from './cs'
import { de } from './de'
import { el } from './el'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { hr } from './hr'
import { it } from './it'
import { nl } from './nl'
import { pl } from './pl'
import { pt } from './pt'
import { ro } from './ro'
import { sv } from './sv'
import { vi } from './vi'

/** The words of every language in which letters are recognised. */
export const wordsOf: Readonly<Record<WrittenLanguage, LetterWords>> = {
  ...{ en, de, fr, es, it, nl, pl, pt, vi, ar },
  ...{ cs, el, hr, ro, sv },
}
