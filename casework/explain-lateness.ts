import { z } from 'zod'
import { isLate } from '@/domain/requests/lateness'
import { latenessReasons } from '@/domain/requests/lateness-reasons'
import { requestFigures } from '@/domain/requests/request'
import type { Context } from './context'
import { oneOf, optionalText } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

const ExplainLateness = z.strictObject({ reason: oneOf(latenessReasons, 'choose-a-reason'), because: optionalText() })

const verb: Verb<z.infer<typeof ExplainLateness>> = {
  action: 'answer',
  schema: ExplainLateness,
  decide: (situation, { reason, because }) => {
    const obstacle = obstacleToExplaining(situation)
    if (obstacle) return obstacle
    if (reason === 'other' && !because) return no('say-why', {}, 'because')
    return done([{ type: 'latenessExplained', data: { reason }, ...(because ? { sealed: { because } } : {}) }])
  },
}

/** Records why an answer is late, before it leaves or after; a later reason takes the place of an earlier one. */
export function explainLateness(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** An answer that is in time, or that nobody owes any more, has nothing to explain. */
export function obstacleToExplaining({
  history,
  rule,
  facts,
  today,
}: Pick<Situation, 'history' | 'rule' | 'facts' | 'today'>) {
  return isLate(requestFigures(history, rule), facts, today) ? undefined : no('answer-not-late')
}
