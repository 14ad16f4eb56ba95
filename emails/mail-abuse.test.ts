import { afterEach, describe, expect, test } from 'vitest'
import { asMailbox } from '@/domain/policies/email-address'
import { openDelivery, type OutgoingMail } from './delivery'
import { letterExamples } from './examples'
import { renderLetter } from './render'
import { Mailbox, type ReceivedMail } from './testing/mailbox'

const closers: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const letter: OutgoingMail = {
  messageId: '<e@privacy.hafenblick.example>',
  date: '2026-03-05T09:00:00.000Z',
  from: { name: 'Hafenblick', address: 'privacy@hafenblick.example' },
  replyTo: null,
  to: 'amina.diallo@post.example',
  subject: 'Your request',
  html: '<p>Hello</p>',
  text: 'Hello',
  calendar: null,
}

async function sent(changed: Partial<OutgoingMail>): Promise<{ outcome: string; mails: ReceivedMail[] }> {
  const mailbox = await Mailbox.open()
  const delivery = openDelivery({ url: mailbox.url, allowInsecure: false, connections: 1 })
  closers.push(
    () => mailbox.close(),
    () => delivery.close(),
  )
  const { outcome } = await delivery.send({ ...letter, ...changed })
  return { outcome, mails: mailbox.mails }
}

const refusedAddresses = [
  ['E01', 'a@b.example\r\nBcc: x@y.example'],
  ['E01', 'a@b.example\nRCPT TO:<x@y.example>'],
  ['E02', 'a@b.example, x@y.example'],
  ['E02', 'a@b.example; x@y.example'],
  ['E02', 'g: a@b.example, x@y.example;'],
  ['E03', '"x@evil.example y"@corp.example'],
  ['E03', '"a b"@c.example'],
  ['E03', 'a(comment)@b.example'],
  ['E03', '<a@b.example>'],
  ['E03', 'Name <a@b.example>'],
  ['E04', 'a\0@b.example'],
  ['E04', 'a\t@b.example'],
  ['E04', 'a\u00a0@b.example'],
  ['E04', 'a\u200b@b.example'],
  ['E04', 'a＠b.example'],
  ['E05', `${'a'.repeat(65)}@b.example`],
  ['E05', `a@${'b'.repeat(64)}.example`],
  ['E06', 'ü@example.org'],
  ['E07', 'a@localhost'],
  ['E07', 'a@127.0.0.1'],
  ['E07', 'a@[::1]'],
  ['E07', 'a@b'],
  ['E07', 'a@-x.example'],
  ['E07', 'a..b@c.example'],
  ['E07', '.a@c.example'],
] as const

test.for(refusedAddresses)('%s: %j is not an address we write to', ([_id, text]) => {
  expect(asMailbox(text)).toBeUndefined()
})

test.for([
  ['E05', `${'a'.repeat(64)}@b.example`, `${'a'.repeat(64)}@b.example`],
  ['E06', 'user@bücher.example', 'user@xn--bcher-kva.example'],
  ['E08', 'A.b+tag@B.Example', 'A.b+tag@b.example'],
] as const)('%s: %j is written to as %j', ([_id, text, mailbox]) => {
  expect(asMailbox(text)).toBe(mailbox)
})

test.for(refusedAddresses)(
  '%s: past all other checks, %j gets no letter, and nobody else does',
  async ([_id, text]) => {
    expect(await sent({ to: text })).toEqual({ outcome: 'permanent', mails: [] })
  },
)

test.for([
  'Hafenblick\r\nBcc: x@y.example',
  'Hafenblick\nX-Evil: 1',
  '=?utf-8?Q?Bank?=',
  'Hafenblick "the <best>" 🐟',
  'x'.repeat(500),
])('E10: an organisation called %j is one line, and encoded once', async (name) => {
  const { mails } = await sent({ from: { ...letter.from, name }, subject: `From ${name}` })

  const [mail] = mails
  const shown = name.replace(/\r?\n/, ' ').replace('=?', '=\u2060?')
  const headers = mail?.raw.slice(0, mail.raw.indexOf('\r\n\r\n')) ?? ''
  expect(headers).not.toMatch(/^(bcc|x-evil):/im)
  expect(mail?.to).toEqual([letter.to])
  expect(mail?.email.subject).toBe(`From ${shown}`)
  expect(mail?.email.from).toEqual({ name: shown, address: 'privacy@hafenblick.example' })
})

test('E11: lines of one dot, of 2,000 letters, bare line feeds and NUL arrive as they were', async () => {
  const text = `first\n.\n..\n${'long '.repeat(400)}\nNUL \0 here\nlast`

  const { mails } = await sent({ text })

  const [mail] = mails
  expect(Math.max(...(mail?.raw.split('\r\n').map((line) => Buffer.byteLength(line)) ?? []))).toBeLessThanOrEqual(998)
  expect(mail?.raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(mail?.email.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text)
})

test('E12: robots are asked not to answer', async () => {
  const { mails } = await sent({})

  const headers = Object.fromEntries(mails[0]?.email.headers.map(({ key, value }) => [key, value]) ?? [])
  expect(headers['auto-submitted']).toBe('auto-generated')
})

test('no letter can be left as a list can (decision 47): a reader would believe to have withdrawn what they asked', async () => {
  const { mails } = await sent({})

  expect(mails[0]?.email.headers.map(({ key }) => key).filter((key) => key.startsWith('list-'))).toEqual([])
})

describe.for(letterExamples.map(({ letter, state }) => ({ name: `${letter.kind}, ${state}`, letter })))(
  '$name',
  ({ letter }) => {
    test('E14: every link stands under APP_URL, over https, and nothing is loaded', async () => {
      const { html } = await renderLetter(letter)
      const links = [...html.matchAll(/(?:href|src|action|background|srcset)="([^"]*)"/g)].map(([, link]) => link ?? '')

      expect(links.filter((link) => !link.startsWith('https://privacy.hafenblick.example/'))).toEqual([])
      expect(html).not.toMatch(/<(img|script|link|iframe|form|object)\b|url\(|@import/i)
      expect(links.join(' ')).not.toMatch(/amina|diallo/i)
    })

    test('E14: the subject says neither who asks nor for what', async () => {
      const { subject } = await renderLetter(letter)

      expect(subject).not.toMatch(/amina|diallo|copy|delete|erasure|access|marketing|[\r\n]/i)
    })
  },
)

test('E09: a name of markup is shown as it is typed, and stands in no header', async () => {
  const example = letterExamples.find(({ letter }) => letter.kind === 'request-received')?.letter
  if (example?.kind !== 'request-received') throw new Error('There is no such example')
  const name = 'Bank <script>alert(1)</script>'

  const rendered = await renderLetter({ ...example, request: { ...example.request, name } })

  expect(rendered.html).not.toContain('<script>')
  expect(rendered.text).toContain(`Dear ${name},`)
  expect(rendered.subject).not.toContain('Bank')
})
