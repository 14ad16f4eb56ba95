import { z } from 'zod'
import { addDays } from '@/domain/calendar/days'
import { collectionLimits } from '@/domain/policies/collection'
import { collectionOf } from '@/domain/requests/collection'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

const RenewAnswer = z.strictObject({})

const verb: Verb<z.infer<typeof RenewAnswer>> = {
  action: 'answer',
  schema: RenewAnswer,
  decide: (situation) =>
    obstacleToRenewing(situation) ??
    done([{ type: 'answerRenewed', data: {} }], {
      letters: [
        {
          kind: 'answer-to-collect',
          props: { why: 'again', until: addDays(situation.today, collectionLimits.days) },
        },
      ],
    }),
}

/** Opens the files of the answer for the person anew: as many days and downloads as at first, and a letter that says so. */
export function renewAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

export function obstacleToRenewing({ history, facts, today }: Pick<Situation, 'history' | 'facts' | 'today'>) {
  return collectionOf(history, facts, today) ? undefined : no('not-in-this-state', { state: facts.state })
}
