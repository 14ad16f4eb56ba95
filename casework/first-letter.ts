import type { Transaction } from '@/db/client'
import { newToken } from '@/db/sealing/tokens'
import { keepAccessLink } from '@/db/writes/access-links'
import type { Write } from '@/db/writes/together'
import type { RequestState } from '@/domain/requests/events'
import type { Foundation } from '@/domain/requests/foundation'
import type { NewRequesterLetter } from '@/emails/catalogue'

type Asking = { requestId: string; slug: string; linkDays: number }
type First = Asking & { state: RequestState; binds: Foundation }
type LinkedLetter = { letter: NewRequesterLetter; keepLink: (tx: Transaction) => Write & PromiseLike<unknown> }

/**
 * The first letter asks to confirm the address, or says what was received where nothing needs confirming; `keepLink`
 * makes its link work.
 */
export function firstLetter({ state, binds, ...asking }: First): LinkedLetter {
  if (state === 'unconfirmed') return confirmationLetter(asking, { isReminder: false })
  const { token, keepLink } = linkFor(asking, 'follow')
  return {
    letter: {
      kind: 'request-received',
      props: { words: null, binds },
      secrets: { followPath: `/follow/${token}` },
    },
    keepLink,
  }
}

/** Asks to confirm the address, for the first time or once more; the links of the letters before work as long as they did. */
export function confirmationLetter(asking: Asking, { isReminder }: { isReminder: boolean }): LinkedLetter {
  const { slug, linkDays: validDays } = asking
  const { token, keepLink } = linkFor(asking, 'confirm')
  const secrets = { confirmPath: `/${slug}/confirm/${token}`, notMePath: `/${slug}/not-me/${token}` }
  return { letter: { kind: 'confirm-your-request', props: { validDays, isReminder }, secrets }, keepLink }
}

/** Where an address is confirmed, by a link of its own that works as long as others. */
export function confirmLink(asking: Asking) {
  const { token, keepLink } = linkFor(asking, 'confirm')
  return { path: `/${asking.slug}/confirm/${token}`, keepLink }
}

function linkFor({ requestId, linkDays }: Asking, purpose: 'confirm' | 'follow') {
  const { token, hash: tokenHash } = newToken()
  const keepLink = (tx: Transaction) =>
    keepAccessLink(tx, { tokenHash, purpose, requestId, minutes: linkDays * 24 * 60 })
  return { token, keepLink }
}
