import { z } from 'zod'
import { findLinkedRequest } from '@/db/queries/access-links'
import { tokenHash } from '@/db/sealing/tokens'
import { useAccessLink } from '@/db/writes/access-links'
import { holdLetters, voidAccess, voidOpenLinks } from '@/db/writes/contact'
import { endSessionsOfAddresses } from '@/db/writes/portal-sessions'
import { emailHash } from '@/db/sealing/search-hashes'
import { voidIdentityCode } from '@/db/writes/identity-codes'
import { requester as asRequester } from '@/domain/policies/actor'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'
import { perform } from './perform'
import { replyLetters } from './reply'
import { done, no, type Verb } from './verb'

const DenyContactChange = z.strictObject({ token: z.string('link-not-valid') })

/**
 * "I did not change this", from the address that was on file: a new address that waits is dropped; one that is in use
 * already gets nothing more; every open page is closed, also those that a code to either address opened, and staff are
 * told. Who asks must be decided anew.
 */
export async function denyContactChange(context: Context, input: z.infer<typeof DenyContactChange>): Promise<Outcome> {
  const linked = await findLinkedRequest(context.db, tokenHash(input.token), 'stop-change')
  if (!linked) return refuse('link-not-valid')
  return perform({ ...context, actor: asRequester(linked.requestId) }, linked, verbFor(context), input)
}

function verbFor({ keyring }: Context): Verb<z.infer<typeof DenyContactChange>> {
  return {
    action: 'change-own-contact',
    schema: DenyContactChange,
    decide: async (situation, { token }, tx) => {
      const { request, requester } = situation
      const link = await findLinkedRequest(tx, tokenHash(token), 'stop-change')
      if (!link || link.voidedAt || link.usedAt) return no('link-not-valid')
      const inUse = requester.email && emailHash(keyring, requester.email)
      const stops = inUse !== null && link.sentTo !== inUse
      return done([{ type: 'contactChangeDenied', data: { stops } }], {
        staffLetters: await replyLetters(tx, situation, 'protest'),
        also: async (tx) => {
          await voidIdentityCode(tx, request.id)
          await useAccessLink(tx, tokenHash(token), 'stop-change')
          if (stops) await holdLetters(tx, request.id)
          await voidOpenLinks(tx, request.id, 'new-address')
          await voidAccess(tx, request.id)
          await endSessionsOfAddresses(tx, [link.sentTo, inUse].filter(isKnown))
        },
      })
    },
  }
}

function isKnown(hash: string | null): hash is string {
  return hash !== null && hash !== ''
}
