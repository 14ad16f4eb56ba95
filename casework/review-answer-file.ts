import { z } from 'zod'
import { fileChecks, type FileReview, fileOutcomes, withholdingGrounds } from '@/domain/files/file-review'
import { type ReadFile, readFiles } from '@/domain/requests/reviewed-files'
import type { Context } from './context'
import { NotFound } from './errors'
import { emptyIsNone, oneOf, optionalOneOf, optionalSeveral, optionalText, tick } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** `described`: what the person reads of a file that is withheld, where they are told; `note` is for the file. */
const ReviewAnswerFile = z.strictObject({
  fileId: z.string(),
  outcome: oneOf(fileOutcomes, 'choose-what-becomes-of-it'),
  checked: optionalSeveral(oneOf(fileChecks, 'value-not-valid')),
  originalId: emptyIsNone(z.string()),
  ground: optionalOneOf(withholdingGrounds, 'choose-a-ground'),
  told: tick().default(false),
  described: optionalText(200),
  note: optionalText(),
})

type Input = z.infer<typeof ReviewAnswerFile>

const verb: Verb<Input> = {
  action: 'answer',
  schema: ReviewAnswerFile,
  decide: ({ history, facts }, input) => {
    const files = readFiles(history)
    const file = files.find(({ fileId }) => fileId === input.fileId)
    if (!file) throw new NotFound()
    if (facts.answer) return no('answer-on-its-way')
    if (file.standing === 'original') return no('file-is-original', {}, 'outcome')
    const { described, note } = input
    const tells = input.outcome === 'withheld' && input.told
    return (
      problemOf(files, input) ??
      done([
        {
          type: 'answerFileReviewed',
          data: reviewOf(input),
          sealed: { ...(tells && { described }), ...(note && { note }) },
        },
      ])
    )
  },
}

/**
 * Records what somebody who has read a file of an answer found: that it goes as it is, that it is a redacted copy that goes
 * in place of its original, or that it is withheld and why. The last word of a file stands. Throws `NotFound`.
 * @see GDPR Art. 15(4)
 */
export function reviewAnswerFile(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function problemOf(files: readonly ReadFile[], input: Input) {
  const { outcome, checked, ground, told, described } = input
  if (outcome === 'withheld') {
    if (!ground) return no('choose-a-ground', {}, 'ground')
    return told && !described ? no('describe-the-file', {}, 'described') : undefined
  }
  if (outcome === 'redacted' && !isOriginal(files, input)) return no('choose-the-original', {}, 'originalId')
  return fileChecks.every((check) => checked.includes(check)) ? undefined : no('confirm-every-check', {}, 'checked')
}

/** Another file of the answer, which is no copy itself. */
function isOriginal(files: readonly ReadFile[], { fileId, originalId }: Input): boolean {
  return files.some((other) => other.fileId === originalId && other.fileId !== fileId && other.standing !== 'redacted')
}

function reviewOf({ fileId, outcome, checked, originalId, ground, told }: Input): FileReview {
  if (outcome === 'withheld') return { fileId, outcome, checked, told, ...(ground && { ground }) }
  return { fileId, outcome, checked, ...(outcome === 'redacted' && originalId && { originalId }) }
}
