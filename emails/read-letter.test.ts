import { expect, test } from 'vitest'
import { readLetter } from './read-letter'

const receivedAt = '2026-03-05T11:00:00.000Z'

function read(...lines: string[]) {
  return readLetter({ raw: Buffer.from(lines.join('\r\n'), 'latin1'), receivedAt, isCut: false })
}

test('what a letter says, to whom it came and what it answers', async () => {
  const letter = await read(
    'Delivered-To: privacy+token@lindenhof.example',
    'From: =?utf-8?q?Tom=C3=A1=C5=A1_Nov=C3=A1k?= <tomas@example.org>',
    'Reply-To: Nov <nov@example.org>',
    'Message-ID: <given@relay.example>',
    'X-Letter-ID: <kept@rights.example>',
    'To: Privacy <privacy@lindenhof.example>, Team: a@b.example, c@d.example;',
    'Subject: =?utf-8?b?TcOpIMO6ZGFqZQ==?=',
    'In-Reply-To: <2@rights.example>',
    'References: <0@rights.example> <1@rights.example>',
    '',
    'Dobry den',
  )
  expect(letter).toMatchObject({
    receivedAt,
    from: { name: 'Tomáš Novák', address: 'tomas@example.org' },
    replyTo: { name: 'Nov', address: 'nov@example.org' },
    ids: ['<given@relay.example>', '<kept@rights.example>'],
    to: ['privacy+token@lindenhof.example', 'privacy@lindenhof.example', 'a@b.example', 'c@d.example'],
    subject: 'Mé údaje',
    text: 'Dobry den',
    answers: ['<2@rights.example>', '<1@rights.example>', '<0@rights.example>'],
    automatic: null,
    attachments: [],
    isCut: false,
  })
})

test.each([
  ['iso-8859-2', '\xa1\xe6', 'Ąć'],
  ['windows-1252', '\x80 5', '€ 5'],
  ['koi8-r', '\xc4\xc1', 'да'],
  ['no-such-charset', 'abc', 'abc'],
])('in %s', async (charset, bytes, text) => {
  const letter = await read(
    `Content-Type: text/plain; charset=${charset}`,
    'Content-Transfer-Encoding: 8bit',
    '',
    bytes,
  )
  expect(letter.text).toBe(text)
})

test('of a letter in HTML alone the words remain, and nothing that runs or is loaded', async () => {
  const letter = await read(
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><head><title>x</title><style>p{}</style></head><body><p>Please&nbsp;delete&#58;</p><script>alert(1)</script>',
    '<img src="https://track.example/1.gif"><div>my &lt;account&gt;</div><!-- hidden --></body>',
  )
  expect(letter.text).toBe('Please delete:\n\nmy <account>')
})

test('a delivery report names the letter that came back, and whether it is given up', async () => {
  const report = (action: string, status: string) => [
    'From: MAILER-DAEMON@mx.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It did not arrive.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; amina@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Message-ID: <letter@rights.example>',
    'Subject: Your request',
    '',
    'Message-ID: <not-this@rights.example>',
    '--b--',
  ]
  const failed = await read(...report('failed', '5.1.1'))
  expect(failed).toMatchObject({
    automatic: { kind: 'bounce', isFinal: true },
    answers: ['<letter@rights.example>'],
    text: 'It did not arrive.',
  })
  expect((await read(...report('delayed', '4.4.7'))).automatic).toEqual({ kind: 'bounce', isFinal: false })
})

test('what is attached comes with its name, and a picture that only decorates the page does not', async () => {
  const letter = await read(
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See below.',
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="../id\u202e.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--b',
    'Content-Type: image/gif',
    'Content-Disposition: inline',
    '',
    'GIF89a',
    '--b--',
  )
  expect(letter.attachments).toHaveLength(1)
  expect(letter.attachments[0]?.content?.toString()).toBe('%PDF-')
})

test('what was attached comes before the pictures of a signature, and of a letter that was cut no file is whole', async () => {
  const part = (name: string, disposition: string) => [
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: ${disposition}; filename="${name}"`,
    '',
    'x',
  ]
  const lines = [
    'Content-Type: multipart/mixed; boundary="b"',
    ...['', '--b', 'Content-Type: multipart/related; boundary="c"'],
    ...['', '--c', 'Content-Type: text/html', '', '<img src="cid:logo">'],
    ...['--c', 'Content-ID: <logo>', ...part('logo.png', 'inline'), '--c--'],
    ...['--b', ...part('contract.pdf', 'attachment'), '--b--'],
  ]
  const letter = await read(...lines)
  expect(letter.attachments.map(({ name }) => name)).toEqual(['contract.pdf', 'logo.png'])
  const cut = await readLetter({ raw: Buffer.from(lines.join('\r\n')), receivedAt, isCut: true })
  expect(cut.attachments.map(({ content }) => content)).toEqual([null, null])
  const many = Array.from({ length: 51 }, (_, at) => ['--b', ...part(`${at}.pdf`, 'attachment')]).flat()
  const flood = await read('Content-Type: multipart/mixed; boundary="b"', '', ...many, '--b--')
  expect([flood.attachments.length, flood.isCut]).toEqual([50, true])
})

test.each([
  ['a flood of headers', ['X-A: b\r\n'.repeat(100_000), 'Subject: x', '', 'Please delete my data.']],
  ['parts within parts without end', nested(200)],
  ['no head at all', ['', 'Please delete my data.']],
  ['nothing', ['']],
])('%s is read as what it is, in no time, and is no fault', async (_, lines) => {
  const began = performance.now()
  const letter = await read(...lines)
  expect(letter.receivedAt).toBe(receivedAt)
  expect(letter.text.length).toBeLessThanOrEqual(200_000)
  expect(letter.automatic).toBeNull()
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('of a letter with more lines than forty megabytes of files have, the beginning is read', async () => {
  const endless = '\r\n'.repeat(700_000)
  const letter = await read('Content-Transfer-Encoding: quoted-printable', '', 'Please delete my data.', endless)
  expect([letter.text, letter.isCut]).toEqual(['Please delete my data.', true])
})

test('of one with more short lines than people write, too; a file has longer ones, and is whole', async () => {
  const letter = await read('Subject: Data', '', 'Please delete my data.', '\n'.repeat(60_000))
  expect(letter).toMatchObject({ subject: 'Data', text: 'Please delete my data.', isCut: true })
  const head = ['Content-Type: text/csv; name="a.csv"', 'Content-Transfer-Encoding: base64', '']
  const file = [...head, ...Array.from({ length: 60_000 }, () => 'YWJj'.repeat(19))]
  expect(await read(...file)).toMatchObject({ attachments: [{ name: 'a.csv' }], isCut: false })
})

test('a text that is too long to be kept whole says so, and its files are whole', async () => {
  const words = 'word '.repeat(50_000)
  const head = ['Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain', '']
  const file = ['--b', 'Content-Type: text/csv', 'Content-Disposition: attachment; filename="a.csv"', '', 'a', '--b--']
  const letter = await read(...head, words, ...file)
  expect([letter.text.length, letter.isCut, letter.attachments[0]?.content?.toString().trim()]).toEqual([
    200_000,
    true,
    'a',
  ])
})

test('what no text holds is taken out', async () => {
  const { text, subject } = await read('Subject: a\0b', '', 'c\0d')
  expect([subject, text]).toEqual(['ab', 'cd'])
})

function nested(depth: number): string[] {
  const opening = Array.from({ length: depth }, (_, at) => [
    `Content-Type: multipart/mixed; boundary="b${at}"`,
    '',
    `--b${at}`,
  ])
  return [...opening.flat(), 'Content-Type: text/plain', '', 'Please delete my data.']
}
