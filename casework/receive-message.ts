import { z } from 'zod'
import { keyedHash } from '@/db/sealing/keyring'
import { cancelLetters } from '@/db/writes/departures'
import { notLeft } from '@/domain/requests/departures'
import { eventsOf, type NewEvent } from '@/domain/requests/events'
import { openQuestions, type QuestionType } from '@/domain/requests/questions'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { replyLetters } from './reply'
import { done, type Situation, type Verb } from './verb'

/** What the person writes to us on their own page; `once` names the form it was written in. */
const ReceiveMessage = z.strictObject({ text: text('write-a-message'), once: z.string().default('') })

function verbFor({ keyring }: Context): Verb<z.infer<typeof ReceiveMessage>> {
  return {
    action: 'reply',
    schema: ReceiveMessage,
    decide: async (situation, { text, once: form }, tx) => {
      const once = form === '' ? undefined : keyedHash(keyring, 'message', JSON.stringify([form, text]))
      if (once && isThereAlready(situation, once)) return done([])
      const { request, history } = situation
      const received: NewEvent = {
        type: 'messageReceived',
        data: { channel: 'form', ...(once && { once }) },
        sealed: { text },
      }
      return done([received, ...answersIn(situation)], {
        staffLetters: await replyLetters(tx, situation),
        also: (tx) => cancelLetters(tx, request.id, notLeft(history, 'clarificationRequested', 'particularsRequested')),
      })
    },
  }
}

/**
 * Takes a reply of the person. It counts at once as the answer to an open question about scope or particulars, so that the
 * clock goes on; staff may ask again where it was not enough (EDPB Guidelines 01/2022, example 31). The same words from the same
 * form are one reply, however often they are sent.
 */
export function receiveMessage(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function answersIn({ history, request }: Situation): NewEvent[] {
  if (request.state === 'closed') return []
  const data = { channel: 'form' } as const
  const isAsked = (type: QuestionType) => openQuestions(history, type).length > 0
  return [
    ...(isAsked('clarificationRequested') ? [{ type: 'clarificationReceived' as const, data }] : []),
    ...(isAsked('particularsRequested') ? [{ type: 'requestCompleted' as const, data }] : []),
  ]
}

/** `once` is a keyed hash of form and words together: a form sent twice is told from a second message by it. */
function isThereAlready({ history }: Situation, once: string): boolean {
  return eventsOf(history, 'messageReceived').some(({ data }) => data.once === once)
}
