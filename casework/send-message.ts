import { z } from 'zod'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { openPlaceProblem, templatesField, templatesToKeep } from './used-templates'
import { done, type Verb } from './verb'

const SendMessage = z.strictObject({ text: text('write-a-message'), templates: templatesField() })

const verb: Verb<z.infer<typeof SendMessage>> = {
  action: 'send-message',
  schema: SendMessage,
  decide: async (situation, { templates, ...words }, tx) =>
    openPlaceProblem(words.text, 'text') ??
    done([{ type: 'messageSent', data: await templatesToKeep(tx, situation, templates), sealed: words }], {
      letters: [{ kind: 'message', props: words, carries: 0 }],
    }),
}

/** Writes to the person; a message moves no clock. */
export function sendMessage(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
