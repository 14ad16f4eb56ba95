import type { ZodError } from 'zod'
import problems from '@/messages/en/problems.json'

/** A problem without words does not compile. */
export type ProblemCode = keyof typeof problems

/** A value the person can mend: a code worded in messages/, its parameters, and the field where it belongs. */
export type Problem = { code: ProblemCode; field?: string; params?: Record<string, string | number> }

export type Outcome<Result = undefined> =
  { ok: true; reference: string; version: number; result: Result } | { ok: false; problems: Problem[] }

/** Thrown for what is absent and for what is not theirs alike, so that a stranger learns nothing. */
export class NotFound extends Error {
  override name = 'NotFound'
}

export function refuse(
  code: ProblemCode,
  params?: Problem['params'],
  field?: string,
): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, ...(params ? { params } : {}), ...(field ? { field } : {}) }] }
}

/** One problem per faulty field; the schema's message is the code. */
export function problemsOf(error: ZodError): Problem[] {
  const seen = new Set<string>()
  return error.issues.flatMap((issue) => {
    const field = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0]
    const name = field === undefined ? '' : String(field)
    if (seen.has(name)) return []
    seen.add(name)
    const code = issue.code === 'unrecognized_keys' ? 'unknown-field' : issue.message
    return [{ code: isProblemCode(code) ? code : 'value-not-valid', ...(name ? { field: name } : {}) }]
  })
}

function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text)
}
