import type { z } from 'zod'

/** Why a case cannot be computed, with what it means. A name stays what it is from version to version. */
export const contractProblems = {
  'not-a-case': 'something else than an object stands where a case should',
  'missing-field': 'a field that every case has is not there',
  'wrong-type': 'a field holds something of another kind than it should',
  'unknown-regime': 'no law has this id',
  'unknown-right': 'no law we know calls a right so',
  'unknown-event': 'no event has this name',
  'unknown-zone': 'not the name of an IANA time zone',
  'unknown-country': 'not a country or region whose holidays are known',
  'impossible-day': 'not a day that exists, written as 2026-03-05',
  'impossible-instant': 'a time of day or an offset that does not exist',
  'instant-without-zone': 'a time of day without its offset from UTC',
  'year-out-of-range': 'a year before 1900 or after 2199',
  'event-before-receipt': 'an event on a day before the request was received',
  'extended-into-the-past': 'an extension until a day before its own notice',
  'letter-after-receipt': 'the date on the letter is after its receipt',
  'too-many': 'more than 1,000 events or 10,000 extra days',
  'no-working-day': 'the calendar holds no working day near the last day',
} as const

export type ContractProblem = keyof typeof contractProblems

export function problem(name: ContractProblem, words: string): string {
  return `${name}: ${words}`
}

/** Refuses what a schema was given, by name. */
export function refuse(context: z.RefinementCtx, name: ContractProblem, words: string): never {
  context.addIssue({ code: 'custom', message: problem(name, words) })
  return undefined as never
}

/** All that is wrong with a case in one line, each by its name and, where a field is to blame, its place. */
export function sayIssues(issues: readonly z.core.$ZodIssue[], written: unknown): string {
  return issues.map((issue) => sayIssue(issue, written)).join('; ')
}

function sayIssue(issue: z.core.$ZodIssue, written: unknown): string {
  const { code, path, message } = issue
  if (code === 'custom') return path.length > 1 ? `${message} (${path.join('.')})` : message
  if (code === 'too_big') return problem('too-many', `${path.join('.')} has more than ${issue.maximum} entries`)
  if (path.length === 0) return problem('not-a-case', 'a case is an object')
  const place = path.join('.')
  if (at(written, path) === undefined) return problem('missing-field', place)
  return problem(
    'wrong-type',
    `${place} must be ${kinds['expected' in issue ? issue.expected : ''] ?? 'something else'}`,
  )
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function at(written: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    written,
  )
}
