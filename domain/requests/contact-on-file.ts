import { asMailbox } from '../policies/email-address'
import type { IdentityCodeWay } from './identity-events'

/** Fewer digits than any number has that can be called from another town. */
const fewestDigits = 6

/**
 * Whether two ways to reach somebody are the same, however they are written: a code sent to where the request came from
 * proves nothing.
 */
export function isSameContact(way: IdentityCodeWay, one: string, other: string | null): boolean {
  if (!other) return false
  if (way === 'email') return mailbox(one) === mailbox(other)
  return way === 'telephone' ? isSameNumber(digits(one), digits(other)) : plain(one) === plain(other)
}

/** With or without the code of the country and what is dialled before it. */
function isSameNumber(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  return short.length >= fewestDigits && long.endsWith(short)
}

function mailbox(text: string): string {
  return (asMailbox(text.trim()) ?? text.trim()).toLowerCase()
}

function digits(text: string): string {
  return text.replace(/\D/gu, '').replace(/^0+/u, '')
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
