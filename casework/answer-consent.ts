import { z } from 'zod'
import { findLinkedRequest } from '@/db/queries/access-links'
import { tokenHash } from '@/db/sealing/tokens'
import { useAccessLink } from '@/db/writes/access-links'
import { system } from '@/domain/policies/actor'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'
import { oneOf } from './fields'
import { perform } from './perform'
import { replyLetters } from './reply'
import { done, no, type Verb } from './verb'

const AnswerConsent = z.strictObject({
  token: z.string('link-not-valid'),
  agrees: oneOf(['yes', 'no'], 'choose-yes-or-no'),
})

/**
 * A parent or guardian says by the button behind the link of their letter whether they agree: once, and staff are told. It
 * decides nothing by itself.
 */
export async function answerConsent(context: Context, input: { token: string; agrees: string }): Promise<Outcome> {
  const linked = await findLinkedRequest(context.db, tokenHash(input.token), 'consent')
  if (!linked) return refuse('link-not-valid')
  return perform({ ...context, actor: system('consent') }, linked, verb, input)
}

const verb: Verb<z.infer<typeof AnswerConsent>> = {
  action: 'deliver',
  schema: AnswerConsent,
  decide: async (situation, { token, agrees }, tx) => {
    const link = await findLinkedRequest(tx, tokenHash(token), 'consent')
    if (!link || link.voidedAt || link.usedAt) return no('link-not-valid')
    return done([{ type: 'consentAnswered', data: { agrees: agrees === 'yes' } }], {
      staffLetters: await replyLetters(tx, situation),
      also: async (tx) => void (await useAccessLink(tx, tokenHash(token), 'consent')),
    })
  },
}
