import { z } from 'zod'
import { newToken, tokenHash } from '@/db/sealing/tokens'
import { keepAccessLink, useAccessLink } from '@/db/writes/access-links'
import { latestEntry } from '@/db/queries/dossier'
import { findLinkedRequest } from '@/db/queries/access-links'
import { requester } from '@/domain/policies/actor'
import { type Context, linkDaysOf } from './context'
import { type Outcome, refuse } from './errors'
import { perform } from './perform'
import { done, no, type Verb } from './verb'

const ConfirmEmail = z.strictObject({ token: z.string() })

/**
 * Confirms the address by the button on the page behind the link: a GET alone confirms nothing, and the link works
 * once. It helps to reach the person; the clock has been running since receipt (GDPR Art. 12(3)).
 */
export async function confirmEmail(context: Context, input: z.infer<typeof ConfirmEmail>): Promise<Outcome> {
  const linked = await findLinkedRequest(context.db, tokenHash(input.token), 'confirm')
  if (!linked) return refuse('link-not-valid')
  return perform({ ...context, actor: requester(linked.requestId) }, linked, verbFor(context), input)
}

function verbFor(context: Context): Verb<z.infer<typeof ConfirmEmail>> {
  return {
    action: 'confirm',
    schema: ConfirmEmail,
    decide: async ({ request, deadline, dossier, facts }, { token }, tx) => {
      const link = await findLinkedRequest(tx, tokenHash(token), 'confirm')
      if (!link || link.voidedAt || facts.addressDenied) return no('link-not-valid')
      if (link.usedAt) return no('already-confirmed')
      const words = await latestEntry<{ text: string }>(tx, context.keyring, dossier, 'words')
      const follow = newToken()
      return done([{ type: 'emailConfirmed', data: {} }], {
        letters: [
          {
            kind: 'request-received',
            props: { words: words?.text ?? null, binds: deadline.binds },
            secrets: { followPath: `/follow/${follow.token}` },
          },
        ],
        also: async (tx) => {
          await useAccessLink(tx, tokenHash(token), 'confirm')
          const minutes = linkDaysOf(context) * 24 * 60
          await keepAccessLink(tx, { tokenHash: follow.hash, purpose: 'follow', requestId: request.id, minutes })
        },
      })
    },
  }
}
