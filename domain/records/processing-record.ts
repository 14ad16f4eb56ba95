import type { Language } from '../languages'

/**
 * What an organisation says of one purpose, in one language; empty where there is nothing to say.
 * @see GDPR Art. 15(1)(a)-(d), (g), (h) and (2), and Art. 30(1)
 */
export type ProcessingWords = {
  purpose: string
  categories: string
  /** Each recipient, or category of them, by itself. */
  recipients: string[]
  period: string
  source: string
  transfers: string
  automated: string
}

/** A line of the record: one purpose, in the languages in which it is written. */
export type ProcessingLine = { id: string; words: Partial<Record<Language, ProcessingWords>> }

/** The record with this line said so in this language; a new line comes last. */
export function withWords(
  lines: readonly ProcessingLine[],
  { id, language, words }: { id: string; language: Language; words: ProcessingWords },
): ProcessingLine[] {
  const known = lines.find((line) => line.id === id) ?? { id, words: {} }
  const said = { id, words: { ...known.words, [language]: words } }
  return lines.includes(known) ? lines.map((line) => (line === known ? said : line)) : [...lines, said]
}

/** The purpose of a line in this language, or in any in which it is written. */
export function purposeOf({ words }: ProcessingLine, language: Language): string {
  return (words[language] ?? Object.values(words)[0])?.purpose ?? ''
}
