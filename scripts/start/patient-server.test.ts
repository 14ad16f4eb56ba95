import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patientServer } from './patient-server'

let server: Server
let port: number

beforeAll(async () => {
  const patience = { head: 300, form: 600, documents: 3_000, archives: 3_500, lookedAfterEvery: 50 }
  server = patientServer((_request, response) => response.end('here'), patience)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('B08: five hundred who send ten bytes of a hundred are all closed in time, and others are answered meanwhile', async () => {
  const slow = await Promise.all(Array.from({ length: 500 }, async () => sending(form('/acme/ask/who'))))
  const startedAt = performance.now()
  const times: number[] = []
  while (slow.some(({ closed }) => !closed) && performance.now() - startedAt < 15_000) {
    const askedAt = performance.now()
    expect(await answerTo('GET /desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
    times.push(performance.now() - askedAt)
    await setTimeout(20)
  }
  expect(slow.filter(({ closed }) => !closed)).toEqual([])
  expect(Math.max(...times)).toBeLessThan(5000)
})

test('B08: who sends nothing, or half a head, is closed as well', async () => {
  for (const bytes of ['', 'POST /acme/ask/who HTTP/1.1\r\nHost: x\r\n']) {
    const { end } = await sending(bytes)
    await expect(end).resolves.toBe('closed')
  }
})

test.for([
  ['a document', '/acme/sent/token/files?instead=x'],
  ['a file of an answer', '/files/DSR-2026-0042-7/answer'],
  ['a file of a search', '/task/token/files'],
])('%s may take longer than a form, and is closed all the same', async ([, path]) => {
  const [document, short] = [await sending(form(path ?? '')), await sending(form('/acme/ask/who'))]
  await short.end
  expect(document.closed).toBe(false)
  await document.end
})

test('B33: a head of more than 16 KiB is refused with 431', async () => {
  const head = `GET /acme HTTP/1.1\r\nHost: x\r\nAccept-Language: ${'de-'.repeat(6000)}\r\n\r\n`
  expect(await answerTo(head)).toMatch(/^HTTP\/1\.1 431 /)
})

type Slow = { closed: boolean; end: Promise<unknown> }

/** Somebody who sends these bytes and then no more; what is answered is read, so that its end is seen. */
async function sending(bytes: string): Promise<Slow> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const end = new Promise((resolve) => socket.once('close', () => resolve('closed')))
  const slow: Slow = { closed: false, end }
  void end.then(() => (slow.closed = true))
  socket.on('error', () => undefined)
  socket.resume()
  if (bytes) socket.write(bytes)
  return slow
}

function form(path: string): string {
  const type = 'Content-Type: application/x-www-form-urlencoded'
  return `POST ${path} HTTP/1.1\r\nHost: x\r\n${type}\r\nContent-Length: 100\r\n\r\nname=Amina`
}

async function answerTo(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}
