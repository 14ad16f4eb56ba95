import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type Delivery, openDelivery, type DeliverySettings, type OutgoingMail } from './delivery'
import { type AttemptFault, Mailbox } from './testing/mailbox'

/** So long that on a busy machine nothing is given up on but what a test is about. */
const limits = { connect: 10_000, greeting: 10_000, silence: 10_000, wholeSend: 15_000 }
const closers: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const letter: OutgoingMail = {
  messageId: '<1c5a8a0e@privacy.hafenblick.example>',
  date: '2026-03-05T09:00:00.000Z',
  from: { name: 'Hafenblick Reisen GmbH', address: 'privacy@hafenblick.example' },
  replyTo: 'ruth.okafor@hafenblick.example',
  to: 'amina.diallo@post.example',
  subject: 'We have received your request DSR-2026-0042-7',
  html: '<p>We have it.</p>',
  text: 'We have it.',
  calendar: null,
}

async function openMailbox(settings?: Parameters<typeof Mailbox.open>[0]): Promise<Mailbox> {
  const mailbox = await Mailbox.open(settings)
  closers.push(() => mailbox.close())
  return mailbox
}

function deliveryTo(url: string, settings: Partial<DeliverySettings> = {}): Delivery {
  const delivery = openDelivery({ url, allowInsecure: false, connections: 4, limits, ...settings })
  closers.push(() => delivery.close())
  return delivery
}

async function closedMailbox() {
  const mailbox = await Mailbox.open()
  return { url: mailbox.url, close: () => mailbox.close() }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => server.close())
  return (server.address() as AddressInfo).port
}

test('a letter arrives with its headers, once, at the one recipient', async () => {
  const mailbox = await openMailbox()

  const attempt = await deliveryTo(mailbox.url).send(letter)

  expect(attempt).toEqual({ outcome: 'sent', code: '250' })
  const [mail, ...others] = mailbox.mails
  expect(others).toEqual([])
  expect(mail?.to).toEqual(['amina.diallo@post.example'])
  expect(mail?.from).toBe('privacy@hafenblick.example')
  expect(mail?.email).toMatchObject({
    messageId: letter.messageId,
    date: '2026-03-05T09:00:00.000Z',
    subject: letter.subject,
    from: letter.from,
    to: [{ address: letter.to }],
    replyTo: [{ address: 'ruth.okafor@hafenblick.example' }],
  })
  expect(mail?.email.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  )
  expect(mail?.email.headers).toContainEqual(expect.objectContaining({ key: 'x-letter-id', value: letter.messageId }))
})

test('the calendar file is attached as text/calendar', async () => {
  const mailbox = await openMailbox()
  const calendar = { fileName: 'DSR-2026-0042-7.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }

  await deliveryTo(mailbox.url).send({ ...letter, calendar })

  const [attachment] = mailbox.mails[0]?.email.attachments ?? []
  expect(attachment).toMatchObject({ filename: 'DSR-2026-0042-7.ics', mimeType: 'text/calendar' })
})

describe('what the server does decides what becomes of the attempt', () => {
  const faults: [AttemptFault, string, string][] = [
    ['450-at-rcpt', 'temporary', '450 RCPT TO'],
    ['550-at-rcpt', 'permanent', '550 RCPT TO'],
    ['drop-in-data', 'temporary', 'ECONNECTION CONN'],
    ['451-at-end', 'temporary', '451 DATA'],
    ['554-at-end', 'permanent', '554 DATA'],
    ['accept-then-drop', 'ambiguous', 'ECONNECTION CONN'],
    ['accept-then-silence', 'ambiguous', 'ETIMEDOUT CONN'],
  ]

  test.for(faults)('%s: %s', async ([fault, outcome, code]) => {
    const mailbox = await openMailbox()
    mailbox.faultOf = () => fault

    const impatient = { ...limits, silence: 2000 }
    expect(await deliveryTo(mailbox.url, { limits: impatient }).send(letter)).toEqual({ outcome, code })
    expect(mailbox.attempts).toBe(1)
  })

  test('no greeting in time: temporary', async () => {
    const mailbox = await openMailbox()
    mailbox.greets = () => false

    const impatient = { ...limits, greeting: 300 }
    expect(await deliveryTo(mailbox.url, { limits: impatient }).send(letter)).toEqual({
      outcome: 'temporary',
      code: 'ETIMEDOUT CONN',
    })
  })

  test('nobody listens: temporary', async () => {
    const { url, close } = await closedMailbox()
    await close()

    expect(await deliveryTo(url).send(letter)).toEqual({ outcome: 'temporary', code: 'ECONNREFUSED CONN' })
  })

  test('a wrong password: configuration', async () => {
    const mailbox = await openMailbox({ signIn: { user: 'rightsdesk', password: 'one' } })

    const attempt = await deliveryTo(mailbox.url.replace(':one@', ':two@')).send(letter)

    expect(attempt.outcome).toBe('configuration')
    expect(mailbox.mails).toEqual([])
  })

  test('a server that trickles a byte now and then is given up on when the whole has taken too long', async () => {
    const port = await listen(createServer((socket) => trickle(socket)))
    const impatient = { ...limits, wholeSend: 700 }

    expect(await deliveryTo(`smtp://127.0.0.1:${port}`, { limits: impatient }).send(letter)).toEqual({
      outcome: 'temporary',
      code: 'EABORT',
    })
  })
})

describe('to another machine nothing goes unencrypted', () => {
  /** The same machine by a name that is not taken for it. */
  const elsewhere = (mailbox: Mailbox) => mailbox.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')

  test('STARTTLS stripped from the offer: no letter, no password', async () => {
    const mailbox = await openMailbox({ signIn: { user: 'rightsdesk', password: 'one' } })

    expect((await deliveryTo(elsewhere(mailbox)).send(letter)).outcome).toBe('configuration')
    expect(mailbox.mails).toEqual([])
    expect(mailbox.attempts).toBe(0)
  })

  test('a certificate nobody vouches for: no letter', async () => {
    const mailbox = await openMailbox({ offersTls: true })

    expect((await deliveryTo(elsewhere(mailbox)).send(letter)).outcome).toBe('configuration')
    expect(mailbox.mails).toEqual([])
  })

  test('unless the administrator allows it', async () => {
    const mailbox = await openMailbox()

    expect((await deliveryTo(elsewhere(mailbox), { allowInsecure: true }).send(letter)).outcome).toBe('sent')
  })
})

function trickle(socket: Socket) {
  socket.on('error', () => socket.destroy())
  const timer = setInterval(() => socket.write('2'), 100)
  socket.on('close', () => clearInterval(timer))
}
