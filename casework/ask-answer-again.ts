import { z } from 'zod'
import { collectionsOf, filesLeft } from '@/domain/requests/collection'
import type { Context } from './context'
import { NotFound } from './errors'
import { perform, type Target } from './perform'
import { replyLetters } from './reply'
import { done, type Verb } from './verb'

const AskAnswerAgain = z.strictObject({})

const verb: Verb<z.infer<typeof AskAnswerAgain>> = {
  action: 'collect',
  schema: AskAnswerAgain,
  decide: async (situation, _input, tx) => {
    const [collection] = collectionsOf(situation.history, situation.today)
    if (!collection || filesLeft(collection).length === 0) throw new NotFound()
    if (collection.askedAgainOn) return done([])
    const staffLetters = await replyLetters(tx, situation, 'answer-again')
    return done([{ type: 'answerAskedAgain', data: {} }], { staffLetters })
  },
}

/**
 * The person needs the files of the answer once more, or a code that opens them: staff are told at once, and once until
 * they have made them available again. Throws `NotFound`.
 */
export function askAnswerAgain(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
