import type { Problem } from './errors'

/** The longest name and the longest text in people's own words, in characters as they are counted by eye. */
export type Lengths = { name: number; words: number }

const usualLengths: Lengths = { name: 200, words: 10_000 }

/** Every text that is longer than this installation takes, with the number of characters that it does take. */
export function lengthProblems(input: unknown, { name, words }: Lengths = usualLengths): Problem[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([field, typed]): Problem[] => {
    const [count, code] = field === 'name' ? ([name, 'name-too-long'] as const) : ([words, codeFor(field)] as const)
    return typeof typed === 'string' && [...typed].length > count ? [{ code, field, params: { count } }] : []
  })
}

function codeFor(field: string) {
  return field === 'words' ? 'words-too-long' : 'text-too-long'
}
