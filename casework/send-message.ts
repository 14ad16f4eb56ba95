import { z } from 'zod'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { openPlaceProblem, templatesField, templatesToKeep } from './used-templates'
import { done, no, type Situation, type Verb } from './verb'

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

/** The same as one of many: nothing that would have to be printed and posted, or that nobody would read. */
export function sendMessageByMail(context: Context, target: Target, input: unknown) {
  return perform(context, target, byMail, input)
}

const byMail: typeof verb = {
  ...verb,
  decide: (situation, words, tx) => obstacleToMail(situation) ?? verb.decide(situation, words, tx),
}

function obstacleToMail({ requester, facts }: Situation) {
  if (facts.heldBecause) return no('release-or-spam-first')
  if (facts.addressDenied) return no('nobody-reads-this-address')
  return requester.email ? undefined : no('no-email-to-write-to')
}
