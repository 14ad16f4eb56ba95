import { z } from 'zod'
import { keyedHash } from '@/db/sealing/keyring'
import { eventsOf, type NewEvent } from '@/domain/requests/events'
import { answerableInWriting, rightsAskedAbout } from '@/domain/requests/questions'
import type { Context } from './context'
import { optionalSeveral, text } from './fields'
import { perform, type Target } from './perform'
import { replyLetters } from './reply'
import { done, type Situation, type Verb } from './verb'

/**
 * What the person writes to us on their own page; `once` names the form it was written in, `questions` which of ours it
 * answers, by their number in the history.
 */
const ReceiveMessage = z.strictObject({
  text: text('write-a-message'),
  once: z.string().default(''),
  questions: optionalSeveral(z.string()),
})

function verbFor({ keyring }: Context): Verb<z.infer<typeof ReceiveMessage>> {
  return {
    action: 'reply',
    schema: ReceiveMessage,
    decide: async (situation, { text, once: form, questions }, tx) => {
      const once = form === '' ? undefined : keyedHash(keyring, 'message', JSON.stringify([form, text]))
      if (once && isThereAlready(situation, once)) return done([])
      const received: NewEvent = {
        type: 'messageReceived',
        data: { channel: 'form', ...(once && { once }) },
        sealed: { text },
      }
      const staffLetters = await replyLetters(tx, situation)
      return done([received, ...answersIn(situation, questions)], { staffLetters })
    },
  }
}

/**
 * Takes a reply of the person. It counts at once as the answer to the questions about scope or particulars that it names, so
 * that the clock goes on; staff may ask again where it was not enough (EDPB Guidelines 01/2022, example 31). What has not
 * reached the person yet is not answered by it. The same words from the same form are one reply, however often they are sent.
 */
export function receiveMessage(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

/** A question answered meanwhile, from a page that is out of date, is not answered again; the message is kept all the same. */
function answersIn({ history, request }: Situation, named: readonly string[]): NewEvent[] {
  if (request.state === 'closed') return []
  const answered = answerableInWriting(history).filter(({ sequence }) => named.includes(String(sequence)))
  return (['clarificationRequested', 'particularsRequested'] as const).flatMap((asked): NewEvent[] => {
    const questions = answered.filter(({ type }) => type === asked)
    if (questions.length === 0) return []
    return [{ type: answerTo[asked], ...rightsAskedAbout(questions), data: { channel: 'form' } }]
  })
}

const answerTo = { clarificationRequested: 'clarificationReceived', particularsRequested: 'requestCompleted' } as const

/** `once` is a keyed hash of form and words together: a form sent twice is told from a second message by it. */
function isThereAlready({ history }: Situation, once: string): boolean {
  return eventsOf(history, 'messageReceived').some(({ data }) => data.once === once)
}
