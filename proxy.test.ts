import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { environment } from '@/env'
import { proxy } from './proxy'

const { APP_URL } = environment()

test.for<[string, Record<string, string>]>([
  ['another site', { origin: 'https://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['nobody who says so', {}],
  ['another site under our name', { origin: APP_URL, 'sec-fetch-site': 'cross-site' }],
])('a form for the desk sent by %s reaches no page of the desk', async ([, headers]) => {
  const answer = await proxy(
    new NextRequest(`${APP_URL}/desk/requests/DSR-2026-0042-7/note`, { method: 'POST', headers }),
  )
  expect(answer.status).toBe(403)
  expect(answer.headers.get('x-middleware-next')).toBeNull()
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(await answer.text()).toContain(
    '<h1 class="text-2xl font-bold sm:text-3xl">This was not sent from our page</h1>',
  )
})

test('a form that one of our pages sent goes on, and so does whoever only looks', async () => {
  const own = new NextRequest(`${APP_URL}/desk`, { method: 'POST', headers: { origin: APP_URL } })
  const look = new NextRequest(`${APP_URL}/desk`, { headers: { 'sec-fetch-site': 'cross-site' } })
  for (const request of [own, look]) {
    expect((await proxy(request)).headers.get('x-middleware-next')).toBe('1')
  }
})
