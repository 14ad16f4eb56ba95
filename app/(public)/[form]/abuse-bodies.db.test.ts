import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

/**
 * Bodies that no page of ours sends, to the form's own POST. JSON is none of its types, so it is refused unread. That a head
 * of more than 16 KiB is refused (B33) is a test of the server.
 */
let house: PublicHouse
let form: string
const parts = { 'Content-Type': 'multipart/form-data; boundary=b' }
const json = { 'Content-Type': 'application/json' }

beforeAll(async () => {
  house = await publicHouse()
  form = (await aController(house.context)).slug
})

afterAll(async () => house.close())

eachInTime()

test.for([
  ['B01: JSON where a form is expected', '{}', json, 415],
  ['B01: a body without a type', 'rights=access', { 'Content-Type': '' }, 415],
  ['B02: an array for an address', '{"email":["a@b.c"]}', json, 415],
  ['B02: a number for an address', '{"email":0}', json, 415],
  ['B03: a state', 'rights=access&status=closed', {}, 400],
  ['B03: a due day', 'rights=access&dueDate=2030-01-01', {}, 400],
  ['B03: a proof of identity', 'rights=access&verifiedAt=now', {}, 400],
  ['B03: an assignee', 'rights=access&assigneeId=1', {}, 400],
  ['B03: a role', 'rights=access&role=admin', {}, 400],
  ['B04: a name of the prototype', '__proto__=1', {}, 400],
  ['B04: a path into the prototype', '__proto__[polluted]=1&constructor[prototype][polluted]=1', {}, 400],
  ['B05: JSON with a key twice', '{"rights":"access","rights":"erasure"}', json, 415],
  ['B06: a language twice, which is one', 'rights=access&language=de&language=en', {}, 400],
  ['B09: JSON a hundred thousand deep', '['.repeat(100_000), json, 415],
  ['B09: an array of a million', `[${'0,'.repeat(999_999)}0]`, json, 415],
  ['B09: a field ten thousand times that is none', 'x=1&'.repeat(10_000), {}, 400],
  ['B11: NUL', 'rights=access%00', {}, 400],
  ['B12: half a surrogate pair', 'rights=%ED%A0%80', {}, 400],
  ['B13: bytes that are not UTF-8', 'rights=%FF%FE', {}, 400],
  ['B13: a name that is not UTF-8', '%FF%FE=access', {}, 400],
  ['B13: the same not escaped', Buffer.from('rights=\xff\xfe', 'latin1'), {}, 400],
  ['B13: parts where a form is expected', partNamed('rights'), parts, 415],
] as const)('%s is refused, and nothing is kept', async ([, body, headers, status]) => {
  await leavesNothing(house, async () => {
    expect((await new Visitor().postBody(`/${form}/ask/what`, body, headers)).status).toBe(status)
  })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('B01: an empty form asks for what is missing', async () => {
  const visitor = new Visitor()
  expect((await visitor.postBody(`/${form}/ask/what`, '')).location).toBe(`/${form}/ask/what`)
  expect((await visitor.get(`/${form}/ask/what`)).html).toContain('Choose at least one thing')
  expect((await rowsIn(house)).requests).toBe(0)
})

test('B07: one byte more than 64 KiB is refused with 413, and a body without an end as soon as it is longer', async () => {
  let pieces = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (body) => {
      pieces += 1
      body.enqueue(new Uint8Array(16_384).fill(0x61))
    },
  })
  const before = process.memoryUsage.rss()
  await leavesNothing(house, async () => {
    for (const body of ['x'.repeat(65_537), 'x'.repeat(10_000_000), endless])
      expect((await new Visitor().postBody(`/${form}/ask/what`, body)).status).toBe(413)
  })
  expect(pieces).toBeLessThan(20)
  expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000)
})

test.for(['1e999', '-0', 'NaN', '9007199254740993'])('B10: %s is a text like any other', async (text) => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { words: text, email: 'b10@example.org' })
  expect((await visitor.get(`/${form}/ask/check`)).html).toContain(`>${text}<`)
  expect((await rowsIn(house)).requests).toBe(0)
})

test.for(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('B31: %s is answered with 405', async (method) => {
  await leavesNothing(house, async () => {
    const { status, headers } = await new Visitor().ask(method, `/${form}/ask/check`)
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })
})

test.for(['POST', 'PUT', 'DELETE'])('B31: a page asked for with %s by a header stays a page', async (method) => {
  await leavesNothing(house, async () => {
    const overridden = { 'X-HTTP-Method-Override': method }
    const { status, location } = await new Visitor().get(`/${form}/ask/check`, 'GET', overridden)
    expect([status, location]).toEqual([303, `/${form}/ask/what`])
  })
})

test.for(['GET', 'PUT', 'DELETE'])('B31: a form sent with %s by a header is a form that was sent', async (method) => {
  const before = await rowsIn(house)
  const overridden = { 'X-HTTP-Method-Override': method }
  const { status, location } = await new Visitor().post(`/${form}/ask/what`, { rights: 'access' }, overridden)
  expect([status, location]).toEqual([303, `/${form}/ask/about-access`])
  expect(await rowsIn(house)).toEqual({ ...before, drafts: before.drafts + 1 })
})

test.for(['null', 'https://evil.example', `${origin}.evil.example`, ''])(
  'B32: a form whose Origin is "%s" is refused',
  async (Origin) => {
    await leavesNothing(house, async () => {
      expect((await new Visitor().post(`/${form}/ask/what`, { rights: 'access' }, { Origin })).status).toBe(403)
    })
  },
)

test('B32: a form without an Origin is refused, also of somebody who has answered everything', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { email: 'b32@example.org' })
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  await leavesNothing(house, async () => {
    expect((await visitor.ask('POST', `/${form}/ask/check`, type)).status).toBe(403)
  })
  expect((await visitor.get(`/${form}/ask/check`)).html).toContain('b32@example.org')
})

test.for([
  ['a path', '../../etc/passwd', 'en'],
  ['a language that is none', 'xx', 'en'],
  ['eight kilobytes', 'x'.repeat(8192), 'en'],
  ['eight kilobytes that begin with German', 'de-'.repeat(2700).slice(0, 8192), 'de'],
  ['none of all', '*;q=0', 'en'],
  ['more than all', 'de;q=2', 'de'],
] as const)('B33: who asks for %s as a language is answered in one that there is', async ([, asked, language]) => {
  await leavesNothing(house, async () => {
    const { status, html } = await new Visitor().get(`/${form}`, 'GET', { 'Accept-Language': asked })
    expect([status, /<html lang="([^"]*)"/.exec(html)?.[1]]).toEqual([200, language])
  })
})

test.for([
  [`?q=${'x'.repeat(20_000)}`, 200],
  ['?a[b][c]=1&a=2', 200],
  ['/ask/%2e%2e%2f', 404],
  ['/ask/%c0%ae', 404],
  ['/ask/..%2f..%2fetc%2fpasswd', 404],
] as const)('B34: an address that ends in %s is answered with %i', async ([end, status]) => {
  await leavesNothing(house, async () => {
    expect((await new Visitor().get(`/${form}${end}`)).status).toBe(status)
  })
})

function partNamed(name: string): string {
  return `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\naccess\r\n--b--\r\n`
}
