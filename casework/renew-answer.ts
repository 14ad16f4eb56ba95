import { z } from 'zod'
import { addDays } from '@/domain/calendar/days'
import { erasuresAwaitingCopy } from '@/domain/policies/erasure-after-collection'
import { collectionLimits } from '@/domain/policies/collection'
import { codeWays } from '@/domain/requests/answer-code'
import { collectionOf, filesLeft, lockedCollections } from '@/domain/requests/collection'
import { answerToCollect } from '@/domain/requests/given-answers'
import { madeCode, obstacleToTelling, voidCode } from './answer-codes'
import type { Context } from './context'
import { oneOf } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

const RenewAnswer = z.strictObject({
  code: oneOf(codeWays, 'choose-how-to-tell-the-code').or(z.literal('')).default(''),
})

function verbFor({ keyring }: Context): Verb<z.infer<typeof RenewAnswer>> {
  return {
    action: 'answer',
    schema: RenewAnswer,
    decide: (situation, { code }) => {
      const problem = obstacleToRenewing(situation) ?? obstacleToTelling(situation, code, 'code')
      if (problem) return problem
      const { today } = situation
      const by = code === '' ? null : code
      const made = by === 'letter' ? madeCode(keyring, situation, by, 1) : undefined
      const until = by ? null : addDays(today, collectionLimits.days)
      const isErasureWaiting = erasuresAwaitingCopy(situation.history, situation.facts).length > 0
      const props = { why: 'again' as const, until, code: by, ...(isErasureWaiting && { isErasureWaiting }) }
      return done([{ type: 'answerRenewed', data: by ? { code: by } : {} }, ...(made ? [made.event] : [])], {
        letters: [{ kind: 'answer-to-collect', props }, ...(made?.letters ?? [])],
        also: async (tx) => {
          if (made) await made.keep(tx)
          else if (!isNeededElsewhere(situation)) await voidCode(tx, situation)
        },
      })
    },
  }
}

/** Whether the code there is opens files of an earlier answer, which are not made available again with these. */
function isNeededElsewhere({ history, facts, today }: Situation): boolean {
  const { answer } = answerToCollect(history, facts)
  return lockedCollections(history, today).some(({ sequence }) => sequence !== answer?.sequence)
}

/**
 * Opens the files of the answer for the person anew: as many days and downloads as at first, a letter that says so, and a new
 * code where another way than the mailbox is on file.
 */
export function renewAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

export function obstacleToRenewing({ history, facts, today }: Pick<Situation, 'history' | 'facts' | 'today'>) {
  const collection = collectionOf(history, answerToCollect(history, facts), today)
  return collection && filesLeft(collection).length > 0 ? undefined : no('not-in-this-state', { state: facts.state })
}
