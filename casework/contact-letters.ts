import type { Transaction } from '@/db/client'
import { newToken } from '@/db/sealing/tokens'
import type { LinkPurpose } from '@/db/queries/access-links'
import { keepAccessLink } from '@/db/writes/access-links'
import type { RequesterLetterProps } from '@/emails/catalogue-of-requester'
import type { NewRequesterLetter } from '@/emails/catalogue'

type LinkedLetter = { letter: NewRequesterLetter; keepLink: (tx: Transaction) => PromiseLike<unknown> }
type For = { requestId: string; linkDays: number; sentTo: string }

/** Tells the address that is on file, `sentTo` by its keyed hash, of a change, with a link to object by. */
export function tellOldAddress(about: For, props: RequesterLetterProps['contact-changed']): LinkedLetter {
  const { token, keepLink } = linkFor(about, 'stop-change')
  return {
    letter: { kind: 'contact-changed', props, secrets: { stopChangePath: `/follow/not-me/${token}` } },
    keepLink,
  }
}

/** Asks a new address to confirm itself; nothing else goes there before it has. */
export function askNewAddress(about: Omit<For, 'sentTo'>, toAddress: string): LinkedLetter {
  const { token, keepLink } = linkFor(about, 'new-address')
  const secrets = { newAddressPath: `/follow/address/${token}` }
  return { letter: { kind: 'confirm-new-address', props: { validDays: about.linkDays }, toAddress, secrets }, keepLink }
}

function linkFor({ requestId, linkDays, sentTo }: Omit<For, 'sentTo'> & Partial<For>, purpose: LinkPurpose) {
  const { token, hash: tokenHash } = newToken()
  const keepLink = (tx: Transaction) =>
    keepAccessLink(tx, { tokenHash, purpose, requestId, minutes: linkDays * 24 * 60, ...(sentTo && { sentTo }) })
  return { token, keepLink }
}
