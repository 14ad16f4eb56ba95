import type { Problem } from '@/casework/errors'
import type { SummarisedProblem } from '@/components/ui/error-summary'
import { problemText } from '@/messages/problem-text'
import type { Translator } from '@/messages/translator'

/** The words of each problem by its field. */
export function problemTexts(t: Translator, problems: readonly Problem[]): Record<string, string> {
  return Object.fromEntries(
    problems.flatMap((problem) => (problem.field ? [[problem.field, problemText(t, problem)]] : [])),
  )
}

/** The lines of the summary: the same words, each leading to its field. */
export function summaryOf(t: Translator, problems: readonly Problem[]): SummarisedProblem[] {
  return problems.map((problem) => ({ text: problemText(t, problem), href: problem.field && `#${problem.field}` }))
}
