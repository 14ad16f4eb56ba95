import { z } from 'zod'
import { destroyFiles } from '@/db/writes/files'
import { withdrawableFiles, withdrawnFiles } from '@/domain/requests/withdrawn-files'
import { voidCode } from './answer-codes'
import type { Context } from './context'
import { NotFound } from './errors'
import { several, text } from './fields'
import { perform, type Target } from './perform'
import { rewordAnswers } from './reword-answers'
import { done, no, type Situation, type Verb } from './verb'

const WithdrawAnswerFiles = z.strictObject({
  files: several(z.string(), 'choose-a-file'),
  because: text('say-why'),
})

function verbFor({ keyring }: Context): Verb<z.infer<typeof WithdrawAnswerFiles>> {
  return {
    action: 'answer',
    schema: WithdrawAnswerFiles,
    decide: (situation, { files, because }) => {
      const { history, facts } = situation
      const standing = withdrawableFiles(history, facts).map(({ fileId }) => fileId)
      const before = withdrawnFiles(history)
      if (files.some((fileId) => !standing.includes(fileId) && !before.has(fileId))) throw new NotFound()
      const ids = standing.filter((fileId) => files.includes(fileId))
      const isNothingLeft = ids.length === standing.length
      return done(
        ids.map((fileId) => ({ type: 'answerFileWithdrawn', data: { fileId }, sealed: { because } })),
        {
          also: async (tx) => {
            await destroyFiles(tx, ids)
            await rewordAnswers(tx, { keyring }, situation)
            if (isNothingLeft) await voidCode(tx, situation)
          },
        },
      )
    },
  }
}

/**
 * Takes back files of answers that were given or are on their way, as where they are somebody else's: from now on nobody can
 * download them, they are destroyed, and no letter that leaves later speaks of them. That they were given stays in the
 * history. Withdrawn twice is withdrawn. Throws `NotFound`.
 * @see GDPR Arts 5(1)(f), 15(4) and 32
 */
export function withdrawAnswerFiles(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

export function obstacleToWithdrawingFiles({ history, facts }: Pick<Situation, 'history' | 'facts'>) {
  return withdrawableFiles(history, facts).length > 0 ? undefined : no('not-in-this-state', { state: facts.state })
}
