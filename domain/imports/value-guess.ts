import type { ValueMeaning } from './column-meaning'
import { folded, saysNothing } from './folded'
import { valueWords } from './value-words'

/** What a value may mean: `known` where a cell says just that, else a guess that somebody must confirm. */
export type ValueGuess = { targets: string[]; isKnown: boolean }

/** The meaning of one cell, or null where nothing is known of it. Several rights may stand in one cell. */
export function valueGuess(meaning: ValueMeaning, cell: string): ValueGuess | null {
  if (saysNothing(cell)) return null
  const whole = exactly(meaning, folded(cell))
  if (whole) return { targets: [whole], isKnown: true }
  const parts = meaning === 'right' ? partsOf(cell) : []
  const each = parts.map((part) => exactly(meaning, folded(part)))
  if (parts.length > 0 && each.every((part) => part !== undefined)) return { targets: unique(each), isKnown: true }
  const found = unique((parts.length > 1 ? parts : [cell]).flatMap((part) => within(meaning, folded(part))))
  return found.length > 0 ? { targets: meaning === 'right' ? found : found.slice(0, 1), isKnown: false } : null
}

type Words = [target: string, words: readonly string[]][]

const tables = new Map<ValueMeaning, Words>(
  (Object.keys(valueWords) as ValueMeaning[]).map((meaning) => [
    meaning,
    Object.entries<string | undefined>(valueWords[meaning]).map(([target, words]) => [
      target,
      [folded(target), ...(words ?? '').split('|').map(folded)],
    ]),
  ]),
)

function exactly(meaning: ValueMeaning, text: string): string | undefined {
  return tables.get(meaning)?.find(([, words]) => words.includes(text))?.[0]
}

/** What a longer text speaks of: the words that come whole or begin one of its words, each place counted for one alone. */
function within(meaning: ValueMeaning, text: string): string[] {
  let rest = ` ${text} `
  const found: string[] = []
  for (const [target, words] of tables.get(meaning) ?? []) {
    const longest = words
      .filter((word) => [...word].length >= 4 && rest.includes(` ${word}`))
      .sort((one, other) => other.length - one.length)[0]
    if (longest === undefined) continue
    found.push(target)
    rest = rest.replaceAll(` ${longest}`, ' ')
  }
  return found
}

/** A cell with several rights: what stands between commas and the like, or around an "and"; "Art. 15, 17" names articles. */
function partsOf(cell: string): string[] {
  const articles =
    /^\s*(?:art(?:icle|ikel|s|icles|\.)?s?\.?)\s*([\d\s,;/&+]+|\d+(?:\s*(?:and|und|et|y|e|en|i)\s*\d+)+)\s*(?:gdpr|dsgvo|rgpd|avg|rodo)?\s*$/iu
  const [, numbers] = articles.exec(cell) ?? []
  if (numbers) return (numbers.match(/\d+/gu) ?? []).map((number) => `art ${number}`)
  return cell
    .split(/[,;/&+|\n]|\s(?:and|und|et|y|e|en|i|và|و)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function unique(targets: readonly (string | undefined)[]): string[] {
  return [...new Set(targets.filter((target) => target !== undefined))]
}
