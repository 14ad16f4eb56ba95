import { z } from 'zod'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, type Verb } from './verb'

const SendMessage = z.strictObject({ text: text('write-a-message') })

const verb: Verb<z.infer<typeof SendMessage>> = {
  action: 'send-message',
  schema: SendMessage,
  decide: (_situation, words) =>
    done([{ type: 'messageSent', data: {}, sealed: words }], {
      letters: [{ kind: 'message', props: words, carries: 0 }],
    }),
}

/** Writes to the person; a message moves no clock. */
export function sendMessage(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
