import { questionField, rightQuestions } from '@/domain/forms/right-questions'
import { rights } from '@/domain/rights'
import type { Problem, ProblemCode } from './errors'

/** The longest name and the longest text in people's own words, in characters as they are counted by eye. */
export type Lengths = { name: number; words: number }

const usualLengths: Lengths = { name: 200, words: 10_000 }
const names = ['name', 'subjectName']
/** One line each: an address, a number, a name somebody goes by; and the questions that are answered on one. */
const lines = ['telephone', 'knownAs', 'subjectKnownAs', ...oneLineQuestions()]

/**
 * Every text that is longer than this installation takes, with the number of characters that it does take; of answers
 * about rights the field is the one that was filled in, `access.what`.
 */
export function lengthProblems(input: unknown, { name, words }: Lengths = usualLengths): Problem[] {
  return textsIn(input).flatMap(([field, typed]): Problem[] => {
    const [count, code] = limitOf(field, { name, words })
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

function limitOf(field: string, { name, words }: Lengths): [count: number, code: ProblemCode] {
  if (names.includes(field)) return [name, 'name-too-long']
  if (lines.includes(field)) return [name, 'text-too-long']
  return [words, field === 'words' ? 'words-too-long' : 'text-too-long']
}

function oneLineQuestions(): string[] {
  return rights.flatMap((right) =>
    (rightQuestions[right] ?? []).flatMap((question) =>
      question.kind === 'line' ? [questionField(right, question)] : [],
    ),
  )
}
