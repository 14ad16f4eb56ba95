import { expect, test } from 'vitest'
import { dnsHints } from './dns-hints'

test('the records stand at the domain of the sender, and name the mail server', () => {
  expect(
    dnsHints({ mailFrom: 'privacy@Lindenhof.example', smtpUrl: 'smtps://rights:pw@mail.host.example:465' }),
  ).toEqual([
    { about: 'spf', name: 'lindenhof.example', value: 'v=spf1 a:mail.host.example ~all' },
    { about: 'dkim', name: 'selector._domainkey.lindenhof.example', value: 'v=DKIM1; k=rsa; p=PUBLIC-KEY' },
    {
      about: 'dmarc',
      name: '_dmarc.lindenhof.example',
      value: 'v=DMARC1; p=quarantine; rua=mailto:postmaster@lindenhof.example',
    },
  ])
})

test.for([
  ['smtp://127.0.0.1:25', 'v=spf1 mx ~all'],
  ['smtp://localhost', 'v=spf1 mx ~all'],
  ['smtp://[::1]', 'v=spf1 mx ~all'],
  ['smtp://192.0.2.7', 'v=spf1 ip4:192.0.2.7 ~all'],
  ['smtp://[2001:db8::7]', 'v=spf1 ip6:2001:db8::7 ~all'],
] as const)('%s: %s', ([smtpUrl, value]) => {
  expect(dnsHints({ mailFrom: 'a@b.example', smtpUrl })[0]?.value).toBe(value)
})
