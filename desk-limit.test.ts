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
