import type { Problem } from './errors'

/** The longest name and the longest text in people's own words, in characters as they are counted by eye. */
export type Lengths = { name: number; words: number }

const usualLengths: Lengths = { name: 200, words: 10_000 }
const names = ['name', 'subjectName']

/**
 * Every text that is longer than this installation takes, with the number of characters that it does take; of answers
 * about rights the field is the one that was filled in, `access.what`.
 */
export function lengthProblems(input: unknown, { name, words }: Lengths = usualLengths): Problem[] {
  return textsIn(input).flatMap(([field, typed]): Problem[] => {
    const [count, code] = names.includes(field)
      ? ([name, 'name-too-long'] as const)
      : ([words, codeFor(field)] as const)
    return [...typed].length > count ? [{ code, field, params: { count } }] : []
  })
}

function textsIn(input: unknown, within = ''): [field: string, text: string][] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return []
  return Object.entries(input).flatMap(([key, value]): [string, string][] => {
    const field = key === 'about' && within === '' ? '' : `${within}${key}`
    return typeof value === 'string' ? [[field, value]] : textsIn(value, field && `${field}.`)
  })
}

function codeFor(field: string) {
  return field === 'words' ? 'words-too-long' : 'text-too-long'
}
