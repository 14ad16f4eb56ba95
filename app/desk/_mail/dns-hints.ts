export type DnsHint = { about: 'spf' | 'dkim' | 'dmarc'; name: string; value: string }

/**
 * What to publish so that other mail servers trust letters from this address: SPF (RFC 7208), DKIM (RFC 6376; the key is made by
 * the mail server, which signs) and DMARC (RFC 7489). Nothing is looked up.
 */
export function dnsHints({ mailFrom, smtpUrl }: { mailFrom: string; smtpUrl: string }): DnsHint[] {
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1).toLowerCase()
  return [
    { about: 'spf', name: domain, value: `v=spf1 ${sentBy(new URL(smtpUrl).hostname)} ~all` },
    { about: 'dkim', name: `selector._domainkey.${domain}`, value: 'v=DKIM1; k=rsa; p=PUBLIC-KEY' },
    { about: 'dmarc', name: `_dmarc.${domain}`, value: `v=DMARC1; p=quarantine; rua=mailto:postmaster@${domain}` },
  ]
}

/** An address is named as such; a server beside us has no name that others could look up, so it is taken for the domain's own. */
function sentBy(host: string): string {
  if (host === 'localhost' || host.startsWith('127.') || host === '[::1]') return 'mx'
  if (/^[\d.]+$/.test(host)) return `ip4:${host}`
  return host.startsWith('[') ? `ip6:${host.slice(1, -1)}` : `a:${host}`
}
