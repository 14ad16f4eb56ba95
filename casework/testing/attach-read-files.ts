import { fileChecks } from '@/domain/files/file-review'
import { readFiles } from '@/domain/requests/reviewed-files'
import { attachAnswerFiles } from '../attach-answer-files'
import type { ChosenFile } from '../chosen-file'
import type { Context } from '../context'
import type { Outcome } from '../errors'
import type { Target } from '../perform'
import { reviewAnswerFile } from '../review-answer-file'
import { theCase } from './a-request'

/** Puts files to an answer, of which somebody has read each: it goes as it is. */
export async function attachReadFiles(
  context: Context,
  { reference }: Target,
  input: unknown,
  files: readonly ChosenFile[],
): Promise<Outcome> {
  const attached = await attachAnswerFiles(context, { reference }, input, files)
  if (!attached.ok) return attached
  const { history } = (await theCase(context, reference)).file
  for (const { fileId, standing } of readFiles(history)) {
    if (standing !== 'unread') continue
    const found = { fileId, outcome: 'as-is', checked: [...fileChecks] }
    const read = await reviewAnswerFile(context, { reference }, found)
    if (!read.ok) return read
  }
  return attached
}
