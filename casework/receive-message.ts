import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent } from '@/domain/requests/events'
import { openQuestions } from '@/domain/requests/questions'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { replyLetters } from './reply'
import { done, type Situation, type Verb } from './verb'

/** What the person writes to us on their own page. */
const ReceiveMessage = z.strictObject({ text: text('write-a-message') })

const verb: Verb<z.infer<typeof ReceiveMessage>> = {
  action: 'reply',
  schema: ReceiveMessage,
  decide: async (situation, words, tx) => {
    const answers = answersIn(situation)
    const { request, history } = situation
    return done([{ type: 'messageReceived', data: { channel: 'form' }, sealed: words }, ...answers], {
      staffLetters: await replyLetters(tx, situation),
      also: (tx) => cancelLetters(tx, request.id, notLeft(history, 'clarificationRequested')),
    })
  },
}

/**
 * Takes a reply of the person. It counts at once as the answer to an open question about scope, so that the clock goes
 * on; staff may ask again where it was not enough (EDPB Guidelines 01/2022, example 31).
 */
export function receiveMessage(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function answersIn({ history, request }: Situation): NewEvent[] {
  const asked = openQuestions(history, 'clarificationRequested').length > 0
  return asked && request.state !== 'closed' ? [{ type: 'clarificationReceived', data: { channel: 'form' } }] : []
}
