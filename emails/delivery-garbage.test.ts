import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, test } from 'vitest'
import { type Delivery, openDelivery, type DeliverySettings, type OutgoingMail } from './delivery'

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
  replyTo: null,
  to: 'amina.diallo@post.example',
  subject: 'We have received your request DSR-2026-0042-7',
  html: '<p>We have it.</p>',
  text: 'We have it.',
  calendar: null,
}

function deliveryTo(url: string, settings: Partial<DeliverySettings> = {}): Delivery {
  const delivery = openDelivery({ url, allowInsecure: false, connections: 4, limits, ...settings })
  closers.push(() => delivery.close())
  return delivery
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => server.close())
  return (server.address() as AddressInfo).port
}

test('M7: a banner of 100 MB is given up on, and little of it kept', async () => {
  const port = await listen(createServer((socket) => flood(socket)))
  const delivery = deliveryTo(`smtp://127.0.0.1:${port}`)

  expect((await keptBy(delivery)).outcome).toBe('temporary')
  const { outcome, mebibytes } = await keptBy(delivery)
  expect(outcome).toBe('temporary')
  expect(mebibytes).toBeLessThan(20)
})

const garbage = [
  ['bytes that are no reply', Buffer.from([0, 255, 254, 13, 10, 128, 13, 10]).toString('latin1')],
  ['a web page', 'HTTP/1.1 400 Bad Request\r\n\r\n<html></html>\r\n'],
  ['a code that is none', '999 Hello\r\n'],
  ['nothing but line ends', '\r\n\r\n\r\n'],
] as const

test.for(garbage)('M7: garbage in place of a greeting, %s: an error, and no letter', async ([_says, bytes]) => {
  const port = await listen(createServer((socket) => answerWith(socket, () => bytes)))
  const impatient = { ...limits, greeting: 500, silence: 500 }

  const attempt = await deliveryTo(`smtp://127.0.0.1:${port}`, { limits: impatient }).send(letter)
  expect(attempt.outcome).toBe('temporary')
})

test('M7: garbage after a proper greeting: an error, and no letter', async () => {
  const port = await listen(
    createServer((socket) => answerWith(socket, (line) => (line ? '%%%\r\n' : '220 Hello\r\n'))),
  )
  const impatient = { ...limits, silence: 500 }

  const attempt = await deliveryTo(`smtp://127.0.0.1:${port}`, { limits: impatient }).send(letter)
  expect(attempt.outcome).toBe('temporary')
})

test('M7: a refusal in place of the greeting is none of the letter: it is not given up', async () => {
  const port = await listen(createServer((socket) => answerWith(socket, () => '554 No SMTP service here\r\n')))

  expect((await deliveryTo(`smtp://127.0.0.1:${port}`).send(letter)).outcome).toBe('temporary')
})

test('M7: a server that asks 334 for ever at the sign-in is given up on, and nothing of it is kept', async () => {
  let asked = 0
  const port = await listen(
    createServer((socket) =>
      answerWith(socket, (line) => {
        if (line === undefined) return '220 Hello\r\n'
        if (/^EHLO/i.test(line)) return '250-Hello\r\n250 AUTH LOGIN\r\n'
        asked += 1
        return '334 VXNlcm5hbWU6\r\n'
      }),
    ),
  )
  const url = `smtp://rightsdesk:harbour@127.0.0.1:${port}`
  const delivery = deliveryTo(url, { limits: { ...limits, wholeSend: 1500 } })

  const { outcome, mebibytes } = await keptBy(delivery)
  expect(outcome).toBe('temporary')
  expect(asked).toBeGreaterThan(3)
  expect(mebibytes).toBeLessThan(20)
})

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What one attempt left in memory, once what it needs no more was given back. */
async function keptBy(delivery: Delivery): Promise<{ outcome: string; mebibytes: number }> {
  const used = () => {
    collectGarbage()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = used()
  const { outcome } = await delivery.send(letter)
  return { outcome, mebibytes: (used() - before) / 1024 / 1024 }
}

/** Answers each line, and the connection itself (no line), with what it is told to. */
function answerWith(socket: Socket, answer: (line: string | undefined) => string) {
  socket.on('error', () => socket.destroy())
  socket.write(answer(undefined), 'latin1')
  let rest = ''
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) socket.write(answer(line), 'latin1')
  })
}

function flood(socket: Socket) {
  socket.on('error', () => socket.destroy())
  let left = 100
  const pour = () => {
    while (left > 0 && !socket.destroyed) {
      left -= 1
      if (!socket.write('2'.repeat(1024 * 1024))) return void socket.once('drain', pour)
    }
  }
  pour()
}
