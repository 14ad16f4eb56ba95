import { folded } from '../imports/folded'
import { type WrittenLanguage, writtenLanguages } from './letter-words'
import { wordsOf } from './words/words'

/** The language in which a text seems to be written, by these of its words; `unsure` where none stands out. */
export type LanguageGuess = { language: WrittenLanguage | 'unsure'; nearest: WrittenLanguage; because: string[] }

/** One word alone may be a name or a loan; a neighbour that fits almost as well may be the right one. */
const leastWords = 2
const aheadOfNext = 1.2

const shownAtMost = 5
const countedAtMost = 4

/** Guesses the language of a text by its most common words and by letters that others do not have. */
export function languageOf(text: string): LanguageGuess {
  const counted = countWords(folded(text))
  const scores = writtenLanguages.map((language) => ({ language, score: scoreOf(text, counted, language) }))
  const [best, next] = scores.sort((one, other) => other.score - one.score)
  const nearest = best?.language ?? 'en'
  const isClear = best && next && best.score >= leastWords && best.score >= next.score * aheadOfNext
  const because = commonWords(nearest).filter((word) => counted.has(word))
  return { language: isClear ? nearest : 'unsure', nearest, because: because.slice(0, shownAtMost) }
}

function countWords(line: string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const word of line.split(' ')) counted.set(word, (counted.get(word) ?? 0) + 1)
  return counted
}

/** A word that comes often counts a few times; so does a letter. */
function scoreOf(text: string, counted: ReadonlyMap<string, number>, language: WrittenLanguage): number {
  const words = commonWords(language).map((word) => Math.min(counted.get(word) ?? 0, countedAtMost))
  const letters = text.match(wordsOf[language].letters)?.length ?? 0
  return words.reduce((sum, each) => sum + each, 0) + Math.min(letters, 8) / 2
}

function commonWords(language: WrittenLanguage): string[] {
  return [...new Set(wordsOf[language].common.trim().split(/\s+/))]
}
