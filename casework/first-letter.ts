import type { Transaction } from '@/db/client'
import { newToken } from '@/db/sealing/tokens'
import { keepAccessLink } from '@/db/writes/access-links'
import type { RequestState } from '@/domain/requests/events'
import type { Foundation } from '@/domain/requests/foundation'
import type { NewRequesterLetter } from '@/emails/catalogue'

type First = { requestId: string; slug: string; state: RequestState; binds: Foundation; linkDays: number }

/**
 * The first letter asks to confirm the address, or says what was received where nothing needs confirming; `keepLink`
 * makes its link work.
 */
export function firstLetter({ requestId, slug, state, binds, linkDays }: First): {
  letter: NewRequesterLetter
  keepLink: (tx: Transaction) => Promise<void>
} {
  const { token, hash } = newToken()
  const purpose = state === 'unconfirmed' ? 'confirm' : 'follow'
  const keepLink = async (tx: Transaction) =>
    keepAccessLink(tx, { tokenHash: hash, purpose, requestId, minutes: linkDays * 24 * 60 })
  if (purpose === 'follow')
    return {
      letter: {
        kind: 'request-received',
        props: { words: null, binds },
        secrets: { followPath: `/follow/${token}` },
      },
      keepLink,
    }
  const secrets = { confirmPath: `/${slug}/confirm/${token}`, notMePath: `/${slug}/not-me/${token}` }
  return { letter: { kind: 'confirm-your-request', props: { validDays: linkDays }, secrets }, keepLink }
}
