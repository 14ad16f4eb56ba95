/** Where in a line of words a phrase stands: the number of its first word, and how many they are. */
export type Match = { at: number; count: number }

/** Compiles phrases as `LetterWords` has them into one pattern over lines of folded words. */
export function patternOf(phrases: string, prefix = ''): RegExp {
  const each = phrases.split('|').map((phrase) => phrase.trim().split(/\s+/).map(partOf).join(' '))
  const any = each.map((phrase) => phrase.replaceAll(' … ', ' (?:\\S+ ){0,6}?'))
  return new RegExp(`(?<=^| )${prefix}(?:${any.join('|')})(?= |$)`, 'gu')
}

function partOf(word: string): string {
  if (word === '…') return word
  return word.endsWith('.') ? word.slice(0, -1) : `${word}\\S*`
}

/** The places at which a pattern stands in a line. */
export function matchesIn(line: string, pattern: RegExp): Match[] {
  return [...line.matchAll(pattern)].map(({ index, 0: found }) => ({
    at: line.slice(0, index).split(' ').length - 1,
    count: found.split(' ').length,
  }))
}
