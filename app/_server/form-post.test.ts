import { expect, test } from 'vitest'
import { FormRefused, readForm } from './form-post'

const origin = 'https://privacy.example.org'
const reading = { origin, bytesAtMost: 65_536 }
const fields = { rights: 'many', name: 'one' } as const
const type = 'application/x-www-form-urlencoded'

const read = [
  {
    says: 'fields come as typed',
    body: 'rights=access&rights=erasure&name=Amina+Diallo',
    form: { rights: ['access', 'erasure'], name: 'Amina Diallo' },
  },
  { says: 'what was not sent is empty', body: '', form: { rights: [], name: '' } },
  {
    says: 'UTF-8, plus and equals signs survive',
    body: 'name=Tom%C3%A1%C5%A1+%2B+1%3D2',
    form: { rights: [], name: 'Tomáš + 1=2' },
  },
  {
    says: 'lines end in one character',
    body: 'name=one%0D%0Atwo%0Dthree',
    form: { rights: [], name: 'one\ntwo\nthree' },
  },
  {
    says: 'markup is a text like any other',
    body: `name=${encodeURIComponent("<b>'; DROP TABLE x</b>")}`,
    form: { rights: [], name: "<b>'; DROP TABLE x</b>" },
  },
]

test.for(read)('$says', async ({ body, form }) => {
  expect(await readForm(post(body), fields, reading)).toEqual(form)
})

const refused: { says: string; body: string; headers?: Record<string, string>; status: number }[] = [
  { says: 'a field sent twice where one is meant', body: 'name=a&name=b', status: 400 },
  { says: 'a field the form does not have', body: 'name=a&status=closed', status: 400 },
  { says: 'a name of the prototype', body: '__proto__=x', status: 400 },
  { says: 'bytes that are not UTF-8', body: 'name=%FF%FE', status: 400 },
  { says: 'half a surrogate pair', body: 'name=%ED%A0%80', status: 400 },
  { says: 'a broken escape', body: 'name=%zz', status: 400 },
  { says: 'a NUL', body: 'name=a%00b', status: 400 },
  { says: 'JSON', body: '{}', headers: { 'Content-Type': 'application/json' }, status: 415 },
  { says: 'multipart', body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, status: 415 },
  { says: 'another charset', body: 'name=a', headers: { 'Content-Type': `${type}; charset=utf-16` }, status: 415 },
  { says: 'a null Origin', body: 'name=a', headers: { Origin: 'null' }, status: 403 },
  { says: 'a foreign Origin', body: 'name=a', headers: { Origin: 'https://evil.example' }, status: 403 },
  {
    says: 'an Origin that begins like ours',
    body: 'name=a',
    headers: { Origin: `${origin}.evil.example` },
    status: 403,
  },
  {
    says: 'our name on another scheme',
    body: 'name=a',
    headers: { Origin: 'http://privacy.example.org' },
    status: 403,
  },
  {
    says: 'a form the browser says is from another site',
    body: 'name=a',
    headers: { 'Sec-Fetch-Site': 'cross-site' },
    status: 403,
  },
]

test.for(refused)('refuses $says', async ({ body, headers = {}, status }) => {
  await expect(readForm(post(body, headers), fields, reading)).rejects.toEqual(new FormRefused(status as 400))
})

test('refuses a form without Origin', async () => {
  const request = post('name=a')
  request.headers.delete('origin')
  await expect(readForm(request, fields, reading)).rejects.toMatchObject({ status: 403 })
})

test('reads a body of exactly the limit and refuses one byte more', async () => {
  const body = `name=${'a'.repeat(95)}`
  expect((await readForm(post(body), fields, { origin, bytesAtMost: 100 })).name).toHaveLength(95)
  await expect(readForm(post(`${body}b`), fields, { origin, bytesAtMost: 100 })).rejects.toMatchObject({ status: 413 })
})

test('refuses a length that is announced too large without reading', async () => {
  const request = post(endless(), { 'Content-Length': '65537' })
  await expect(readForm(request, fields, reading)).rejects.toMatchObject({ status: 413 })
})

test('stops reading a body without end at the limit', async () => {
  let sent = 0
  const request = post(endless(() => (sent += 1024)))
  await expect(readForm(request, fields, { origin, bytesAtMost: 10_000 })).rejects.toMatchObject({ status: 413 })
  expect(sent).toBeLessThan(20_000)
})

test('B08: gives up a body that does not come', async () => {
  const request = post(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('name=a')) }))
  await expect(readForm(request, fields, { ...reading, secondsAtMost: 0.05 })).rejects.toMatchObject({ status: 408 })
})

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}/acme/ask/who`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, Origin: origin, ...headers },
    ...{ duplex: 'half' },
  })
}

function endless(count: () => void = () => undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (body) => {
      count()
      body.enqueue(new Uint8Array(1024).fill(97))
    },
  })
}
