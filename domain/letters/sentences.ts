import { folded } from '../imports/folded'

/** A sentence with its words as written, and as they are compared: `line` has the same number of words. */
export type Sentence = { words: string[]; line: string; asksByItself: boolean }

/** A letter asks where it begins; what a page of terms says below is no longer part of it. */
const readAtMost = 12_000

/**
 * The sentences of a letter, its subject first, which asks without a verb. What it quotes of an earlier letter is left out.
 * Neither a number nor a short name ends one: "Art. 15" and "Cal. Civ. Code" are one thing each.
 */
export function sentencesOf({ subject, text }: { subject: string; text: string }): Sentence[] {
  const own = text
    .slice(0, readAtMost)
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
  const parts = unwrapped(own).split(/\n+|(?<=[.!?;؟])(?<!(?:^|\s|\()\p{Lu}\p{L}{0,3}\.)\s+(?=\D)/u)
  return [asSentence(subject, true), ...parts.map((part) => asSentence(part, false))].filter(({ line }) => line !== '')
}

/** Mail programs break lines at some 70 signs: a line that ends in the middle of a sentence goes on. */
function unwrapped(text: string): string {
  return text.replace(/(?<=[^\n]{50})\n(?=\p{Ll})/gu, ' ')
}

function asSentence(text: string, asksByItself: boolean): Sentence {
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => folded(word) !== '')
  return { words, line: words.map((word) => folded(word).replaceAll(' ', '')).join(' '), asksByItself }
}
