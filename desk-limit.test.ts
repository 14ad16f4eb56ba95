import { expect, test } from 'vitest'
import { secondsToWait } from './desk-limit'

async function answers(headers: Headers, count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, () => secondsToWait(headers)))
}

test('one session gets forty at once and is then asked to wait, and no other session is', async () => {
  const one = new Headers({ cookie: 'theme=dark; desk.session_token=one.signature' })
  const all = await answers(one, 60)
  expect(all.filter((seconds) => seconds === 0)).toHaveLength(40)
  expect(all.filter((seconds) => seconds > 0).every((seconds) => seconds <= 5)).toBe(true)
  expect(await secondsToWait(new Headers({ cookie: '__Host-desk.session_token=two.signature' }))).toBe(0)
})

test('without a session an address is counted', async () => {
  await answers(new Headers({ 'x-forwarded-for': '192.0.2.1' }), 60)
  expect(await secondsToWait(new Headers({ 'x-forwarded-for': '192.0.2.1' }))).toBeGreaterThan(0)
  expect(await secondsToWait(new Headers({ 'x-forwarded-for': '192.0.2.2' }))).toBe(0)
})

test('whoever invents a session for every request is stopped by the address, and nobody elsewhere is', async () => {
  const invented = Array.from({ length: 260 }, async (_, index) =>
    secondsToWait(visit(`desk.session_token=invented-${index}`, '192.0.2.3')),
  )
  const all = await Promise.all(invented)
  expect(all.filter((seconds) => seconds === 0)).toHaveLength(200)
  expect(await secondsToWait(visit('desk.session_token=real', '192.0.2.4'))).toBe(0)
})

test('one machine has all addresses of a /64 and counts once (RFC 6177)', async () => {
  const sent = Array.from({ length: 260 }, async (_, index) =>
    secondsToWait(visit(`desk.session_token=six-${index}`, `2001:db8:0:6::${index + 1}`)),
  )
  expect((await Promise.all(sent)).filter((seconds) => seconds === 0)).toHaveLength(200)
})

function visit(cookie: string, address: string): Headers {
  return new Headers({ cookie, 'x-forwarded-for': address })
}
