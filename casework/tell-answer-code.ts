import { z } from 'zod'
import { codeMadeFor, isCodeToTell } from '@/domain/requests/code-of-answer'
import { answerToCollect } from '@/domain/requests/given-answers'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const TellAnswerCode = z.strictObject({})

const verb: Verb<z.infer<typeof TellAnswerCode>> = {
  action: 'answer',
  schema: TellAnswerCode,
  decide: ({ history, facts }) => {
    const collected = answerToCollect(history, facts)
    if (codeMadeFor(history, collected) !== 'telephone') return no('not-in-this-state', { state: facts.state })
    return done(isCodeToTell(history, collected) ? [{ type: 'answerCodeTold', data: {} }] : [])
  },
}

/** Records that the person was told the code for the files of the answer on the telephone; said twice it is said once. */
export function tellAnswerCode(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
