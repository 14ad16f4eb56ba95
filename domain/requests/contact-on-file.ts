import { asMailbox } from '../policies/email-address'
import { telephoneNumber } from '../policies/telephone-number'
import type { IdentityCodeWay } from './identity-events'

/** Fewer digits than any number has that can be called from another town. */
const fewestDigits = 6

/**
 * Whether two ways to reach somebody are the same, however they are written: a code sent to where the request came from
 * proves nothing. A number without the code of a country is one of `country`.
 */
export function isSameContact(way: IdentityCodeWay, one: string, other: string | null, country: string): boolean {
  if (!other) return false
  if (way === 'email') return mailbox(one) === mailbox(other)
  if (way === 'letter') return plain(one) === plain(other)
  return endsAs(one, other, country) || endsAs(other, one, country)
}

/** With or without the code of a country and what is dialled before it. */
function endsAs(long: string, short: string, country: string): boolean {
  const significant = telephoneNumber(short, country)?.national ?? digits(short)
  return significant.length >= fewestDigits && digits(long).endsWith(significant)
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
