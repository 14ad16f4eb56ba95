import { z } from 'zod'
import { findLinkedRequest } from '@/db/queries/access-links'
import { readEntry } from '@/db/queries/dossier'
import { tokenHash } from '@/db/sealing/tokens'
import { useAccessLink } from '@/db/writes/access-links'
import { holdLetters, voidAccess } from '@/db/writes/contact'
import { requester } from '@/domain/policies/actor'
import { awaitedAddress } from '@/domain/requests/contact'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'
import { perform } from './perform'
import { replaceContact } from './replace-contact'
import { done, no, type Verb } from './verb'

const ConfirmNewAddress = z.strictObject({ token: z.string('link-not-valid') })

/**
 * The new address that the person gave on their page is confirmed by the button behind the link that was sent there: from
 * now on letters go to it, and what was sent to the old one opens nothing any more.
 */
export async function confirmNewAddress(context: Context, input: z.infer<typeof ConfirmNewAddress>): Promise<Outcome> {
  const linked = await findLinkedRequest(context.db, tokenHash(input.token), 'new-address')
  if (!linked) return refuse('link-not-valid')
  return perform({ ...context, actor: requester(linked.requestId) }, linked, verbFor(context), input)
}

function verbFor({ keyring }: Context): Verb<z.infer<typeof ConfirmNewAddress>> {
  return {
    action: 'change-own-contact',
    schema: ConfirmNewAddress,
    decide: async ({ request, requester: person, dossier, history }, { token }, tx) => {
      const link = await findLinkedRequest(tx, tokenHash(token), 'new-address')
      const entryId = awaitedAddress(history)?.entryId
      if (!link || link.voidedAt || link.usedAt || !entryId) return no('link-not-valid')
      const given = await readEntry<{ email: string }>(tx, keyring, dossier, entryId)
      if (!given) return no('link-not-valid')
      return done([{ type: 'contactChanged', data: { ways: ['email'] } }], {
        also: async (tx) => {
          await useAccessLink(tx, tokenHash(token), 'new-address')
          await replaceContact(tx, keyring, dossier, { ...person, email: given.email })
          await holdLetters(tx, request.id)
          await voidAccess(tx, request.id, tokenHash(token))
        },
      })
    },
  }
}
