import type { z } from 'zod'
import type { Context } from './context'
import { type Problem, problemsOf } from './errors'
import { lengthProblems } from './lengths'

/** What somebody typed, as a schema reads it and no longer than this installation takes; or what is wrong with it, by field. */
export function readInput<Input>(
  { lengths }: Pick<Context, 'lengths'>,
  schema: z.ZodType<Input>,
  input: unknown,
): { ok: true; input: Input } | { ok: false; problems: Problem[] } {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const problems = lengthProblems(parsed.data, lengths)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: parsed.data }
}
