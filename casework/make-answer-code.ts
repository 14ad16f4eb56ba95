import { z } from 'zod'
import { codeWays } from '@/domain/requests/answer-code'
import { codeWayOf } from '@/domain/requests/code-of-answer'
import { collectionOf, lockedCollections } from '@/domain/requests/collection'
import { answerToCollect } from '@/domain/requests/given-answers'
import { madeCode, obstacleToTelling } from './answer-codes'
import type { Context } from './context'
import type { Outcome } from './errors'
import { oneOf } from './fields'
import { perform, type Target } from './perform'
import { no, type Situation, type Verb } from './verb'

const MakeAnswerCode = z.strictObject({ by: oneOf(codeWays, 'choose-how-to-tell-the-code') })

/** The code to say on the telephone; null where it lies in a letter. */
export type ShownCode = { code: string | null }

/**
 * Makes the code that opens the files of an answer, in place of an earlier one. To be said on the telephone it is shown this
 * once; otherwise it lies in a letter to print and post.
 */
export function makeAnswerCode(context: Context, target: Target, input: unknown): Promise<Outcome<ShownCode>> {
  return perform(context, target, verbFor(context), input)
}

function verbFor({ keyring }: Context): Verb<z.infer<typeof MakeAnswerCode>, ShownCode> {
  return {
    action: 'answer',
    schema: MakeAnswerCode,
    decide: (situation, { by }) => {
      const problem = obstacleToMakingCode(situation) ?? obstacleToTelling(situation, by, 'by')
      if (problem) return problem
      const { code, event, letters, keep } = madeCode(keyring, situation, by)
      return { done: { events: [event], letters, also: keep, result: { code: by === 'telephone' ? code : null } } }
    },
  }
}

/**
 * Whether a code would open files of any answer, now or once it has left. Where their time is over no code opens them: they
 * are made available again, with a code; withdrawn they never are.
 */
export function obstacleToMakingCode({ history, facts, today }: Pick<Situation, 'history' | 'facts' | 'today'>) {
  const collected = answerToCollect(history, facts)
  const isOnItsWay = collectionOf(history, collected, today) === null && codeWayOf(history, collected) !== null
  const isNeeded = isOnItsWay || lockedCollections(history, today).length > 0
  return isNeeded ? undefined : no('not-in-this-state', { state: facts.state })
}
