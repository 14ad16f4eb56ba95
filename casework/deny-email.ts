import { z } from 'zod'
import { findLinkedRequest } from '@/db/queries/access-links'
import { tokenHash } from '@/db/sealing/tokens'
import { holdLetters, voidAccess, voidOpenLinks } from '@/db/writes/contact'
import { cancelLettersOf } from '@/db/writes/departures'
import { voidIdentityCode } from '@/db/writes/identity-codes'
import { requester } from '@/domain/policies/actor'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'
import { perform } from './perform'
import { replyLetters } from './reply'
import { done, no, type Verb } from './verb'

const DenyEmail = z.strictObject({ token: z.string('link-not-valid') })

const verb: Verb<z.infer<typeof DenyEmail>> = {
  action: 'confirm',
  schema: DenyEmail,
  decide: async (situation, { token }, tx) => {
    const { facts, request } = situation
    if (facts.addressDenied) return done([])
    const link = await findLinkedRequest(tx, tokenHash(token), 'confirm')
    if (!link || link.voidedAt) return no('link-not-valid')
    return done([{ type: 'addressDenied', data: {} }], {
      staffLetters: await replyLetters(tx, situation),
      also: async (tx) => {
        await voidIdentityCode(tx, request.id)
        await holdLetters(tx, request.id)
        await voidAccess(tx, request.id)
        await voidOpenLinks(tx, request.id, 'consent')
        await cancelLettersOf(tx, request.id, 'parental-consent')
      },
    })
  },
}

/**
 * "It was not me": nothing more is mailed to this address and nothing can be opened from it. The request stays where
 * staff see it, and its clock runs: whoever did ask may be reached another way. Of an address that staff have put right
 * since, its holder says nothing any more.
 */
export async function denyEmail(context: Context, input: z.infer<typeof DenyEmail>): Promise<Outcome> {
  const linked = await findLinkedRequest(context.db, tokenHash(input.token), 'confirm')
  if (!linked) return refuse('link-not-valid')
  return perform({ ...context, actor: requester(linked.requestId) }, linked, verb, input)
}
