import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
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

const state = '[{"attempt":0,"problems":[],"values":{}}]'
const named = { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"60ab","bound":"$@1"}', '$ACTION_1:1': state }
const fetched = { 'next-action': '60ab' }
const long = 'x'.repeat(1024 * 1024)

test.for<[string, RequestInit]>([
  ['a form of a page without scripts', { body: formOf({ ...named, email: 'amina@example.org' }) }],
  ['a form without a state', { body: formOf({ $ACTION_ID_40cd: '', next: '/desk' }) }],
  [
    'a form of a page with scripts',
    { body: formOf({ '1_email': '', '0': '[{"attempt":0},"$K1"]' }), headers: fetched },
  ],
  ['a button with scripts', { body: '[]', headers: { 'next-action': '00ef' } }],
  ['a form of 1000 fields', { body: repeated('day', 1000) }],
  ['a form for a route of its own', { body: new URLSearchParams({ theme: 'dark' }) }],
])('%s goes on', async ([, sent]) => {
  expect((await posted(sent)).headers.get('x-middleware-next')).toBe('1')
})

test.for<[string, number, RequestInit]>([
  [
    'parts without an end',
    400,
    { body: '--cut\r\n', headers: { 'content-type': 'multipart/form-data; boundary=cut' } },
  ],
  ['parts without a boundary', 400, { body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
  ['an action of half a name', 400, { body: formOf({ ...named, '$ACTION_1:0': '{"id":"60ab' }) }],
  ['an action without its state', 400, { body: formOf({ ...named, '$ACTION_1:1': 'null' }) }],
  ['an action called with nothing', 400, { body: '[]', headers: fetched }],
  ['an action called without a form', 400, { body: formOf({ '0': '[null]' }), headers: fetched }],
  ['an action called with no state', 400, { body: formOf({ '0': '[null,"$K1"]' }), headers: fetched }],
  ['an action with a state that has none', 400, { body: formOf({ $ACTION_ID_60ab: '' }) }],
  ['an action without a state that has one', 400, { body: formOf({ ...named, '$ACTION_1:0': '{"id":"40cd"}' }) }],
  ['an action called with half a text', 400, { body: '[', headers: { 'next-action': '00ef' } }],
  ['an action without a body', 400, { headers: fetched }],
  [
    'two actions',
    400,
    { body: formOf({ ...named, $ACTION_REF_2: '', '$ACTION_2:0': '{"id":"60ab"}', '$ACTION_2:1': state }) },
  ],
  ['an action and one without a state', 400, { body: formOf({ ...named, $ACTION_ID_40cd: '' }) }],
  ['an action named twice', 400, { body: repeated('$ACTION_ID_40cd', 2) }],
  ['a form of 1001 fields', 400, { body: repeated('day', 1001) }],
  [
    'a form of 1001 fields from a page with scripts',
    400,
    { body: repeated('0', 1001, '[{},"$K1"]'), headers: fetched },
  ],
  ['S20: a form longer than a mebibyte', 413, { body: formOf({ ...named, words: long }) }],
  ['a form that says it is longer', 413, { body: '[]', headers: { ...fetched, 'content-length': '1048577' } }],
])('%s is answered with %i before Next reads it', async ([, status, sent]) => {
  const answer = await posted(sent)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('x-middleware-next')).toBeNull()
  expect(await answer.text()).toMatch(/The form arrived damaged|This is too long/)
})

test('however often a form names an action, it is refused before any of them is looked at', async () => {
  const body = repeated('$ACTION_REF_1', 8_000)
  body.set('$ACTION_1:0', '{"id":"7f"}')
  body.set('$ACTION_1:1', '[{}]')
  const [looked, read] = [vi.spyOn(FormData.prototype, 'get'), vi.spyOn(JSON, 'parse')]
  try {
    expect((await posted({ body })).status).toBe(400)
    expect([looked.mock.calls.length, read.mock.calls.length]).toEqual([0, 0])
  } finally {
    looked.mockRestore()
    read.mockRestore()
  }
})

async function posted({ headers, ...sent }: RequestInit): Promise<Response> {
  const request = new Request(`${APP_URL}/desk/sign-in`, {
    method: 'POST',
    ...sent,
    headers: { ...headers, origin: APP_URL },
  })
  return proxy(new NextRequest(request))
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

function repeated(name: string, times: number, value = ''): FormData {
  const form = new FormData()
  for (let time = 0; time < times; time += 1) form.append(name, value)
  return form
}
