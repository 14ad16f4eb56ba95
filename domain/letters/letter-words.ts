import { languages } from '../languages'
import type { Right } from '../rights'

/** The languages in which letters are recognised: those of our pages, and others in which people write to us. */
export const writtenLanguages = [...languages, 'cs', 'el', 'hr', 'ro', 'sv'] as const

export type WrittenLanguage = (typeof writtenLanguages)[number]

/**
 * The words of one language, as `folded` writes them: phrases between bars, of which each word is the beginning of one, or a
 * whole one where a dot ends it; `…` stands for up to six words in between. `common`: whole words by which the language is
 * known; `asks`: that a sentence asks for something; `ifs`: what makes of what follows a mere possibility; `letters`: those
 * that its neighbours do not write; `prefix`: what is written onto the beginning of a word, as articles are in Arabic.
 */
export type LetterWords = {
  common: string
  letters: RegExp
  prefix?: string
  asks: string
  ifs: string
  rights: Partial<Record<Right, string>>
}
