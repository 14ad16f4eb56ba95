import { rightsWithFile } from '@/domain/policies/without-file'
import type { Answered } from '@/domain/files/answer-file-events'
import type { AnswerInput } from './answer-input'
import { no, type Refusal, type Situation } from './verb'

type Files = readonly unknown[]

/** Why the answer may not be given on the page yet: a copy was granted, no file goes along, and nobody has said why. */
export function filelessProblem({ facts }: Situation, input: AnswerInput, files: Files): Refusal | undefined {
  if (!lacksFile({ facts }, input, files)) return undefined
  if (!input.withoutFile) return no('answer-without-file', { rights: rightsWithFile(facts).join(', ') }, 'withoutFile')
  const isUnsaid = input.withoutFile === 'other' && !input.withoutFileBecause
  return isUnsaid ? no('say-why', {}, 'withoutFileBecause') : undefined
}

/** What the history keeps of that reason; its words are sealed. */
export function absenceToKeep(
  { facts }: Pick<Situation, 'facts'>,
  input: AnswerInput,
  files: Files,
): { data: Pick<Answered, 'withoutFile'>; sealed: { withoutFileBecause?: string } } {
  const { withoutFile, withoutFileBecause } = input
  if (!withoutFile || !lacksFile({ facts }, input, files)) return { data: {}, sealed: {} }
  return { data: { withoutFile }, sealed: withoutFileBecause ? { withoutFileBecause } : {} }
}

function lacksFile({ facts }: Pick<Situation, 'facts'>, { delivery }: AnswerInput, files: Files): boolean {
  return delivery === 'portal' && files.length === 0 && rightsWithFile(facts).length > 0
}
