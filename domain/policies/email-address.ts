import { z } from 'zod'

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

/**
 * One plain address (RFC 5321 Mailbox without quotes, comments, groups or literals): what a mail server is given, so
 * nothing that could name a second recipient passes. The domain is kept as an A-label (RFC 5890).
 */
export const emailAddress = z
  .string('enter-your-email')
  .trim()
  .min(1, { error: 'enter-your-email', abort: true })
  .transform((text, issues) => asMailbox(text) ?? refuse(issues))

export function asMailbox(text: string): string | undefined {
  const [local, domain, ...more] = text.split('@')
  if (!local || !domain || more.length > 0 || local.length > 64 || !localPart.test(local)) return undefined
  const ascii = asciiDomain(domain)
  return ascii && local.length + ascii.length + 1 <= 254 ? `${local}@${ascii}` : undefined
}

function asciiDomain(domain: string): string | undefined {
  if (/[^\p{L}\p{N}\p{M}.-]/u.test(domain) || !URL.canParse(`http://${domain}`)) return undefined
  const ascii = new URL(`http://${domain}`).hostname
  const labels = ascii.split('.')
  const named = labels.length >= 2 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return named ? ascii : undefined
}

function refuse(issues: { addIssue: (issue: { code: 'custom'; message: string }) => void }): never {
  issues.addIssue({ code: 'custom', message: 'email-not-valid' })
  return z.NEVER
}
