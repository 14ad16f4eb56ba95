import type { z } from 'zod'
import { type Problem, problemsOf } from '@/casework/errors'
import { lengthProblems, type Lengths } from '@/casework/lengths'

/** What the verb's own schema finds wrong with a part of the request. */
export function judgeBy(schema: z.ZodType, typed: unknown, lengths?: Lengths): Problem[] {
  const parsed = schema.safeParse(typed)
  return parsed.success ? lengthProblems(parsed.data, lengths) : problemsOf(parsed.error)
}
