import type { RequesterLetter } from '../requests/letters'
import { closing, letterSentences } from './letter-sentences'
import { placesIn } from './placeholders'

/** An organisation's own words for sentences of one kind of letter; the others stay ours. */
export type OwnWords = Readonly<Record<string, string>>

/** What may stand in any sentence, because every letter holds it anyhow. */
export const placesAnywhere = ['reference', 'organisation'] as const

/** The names of the sentences that may be worded, in the order in which a letter says them; the last is added to ours. */
export function sentencesOf(kind: RequesterLetter): string[] {
  return [...Object.keys(letterSentences[kind]), closing]
}

/** The places of a sentence: those that may not be left out, and all that may stand in it. */
export function placesOf(kind: RequesterLetter, sentence: string): { needed: readonly string[]; known: string[] } {
  const needed = Object.hasOwn(letterSentences[kind], sentence) ? (letterSentences[kind][sentence] ?? []) : []
  return { needed, known: [...new Set([...needed, ...placesAnywhere])] }
}

/** What is wrong with the words for a sentence: places that are missing, and places that nobody fills in. */
export function faultsOf(
  kind: RequesterLetter,
  sentence: string,
  text: string,
): { missing: string[]; unknown: string[] } {
  const { needed, known } = placesOf(kind, sentence)
  const places = placesIn(text)
  return {
    missing: needed.filter((name) => !places.includes(name)),
    unknown: places.filter((name) => !known.includes(name)),
  }
}

/**
 * The words that may be said today: a sentence that has gone, or to which a fact has come since it was worded, is said in our
 * words, so that no letter loses what it must hold.
 */
export function usableWords(kind: RequesterLetter, words: OwnWords): OwnWords {
  const sentences = sentencesOf(kind)
  return Object.fromEntries(
    Object.entries(words).filter(([sentence, text]) => {
      const { missing, unknown } = faultsOf(kind, sentence, text)
      return sentences.includes(sentence) && missing.length + unknown.length === 0
    }),
  )
}
