import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachInTime, leavesNothing, workDone } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebody } from '../../testing/somebody'
import { type Seen, Visitor } from '../../testing/visitor'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theCase, tokenIn } from '@/casework/testing/a-request'
import { accessLinks, portalSessions } from '@/db/schema'
import { tokenHash } from '@/db/sealing/tokens'
import { destroyExpired } from '@/db/writes/expired'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  // The first visit of a page loads its code.
  for (const path of ['/follow/x', '/follow/address/x', '/follow/not-me/x', '/follow/requests/x'])
    await new Visitor().get(path)
})

afterAll(async () => house.close())

eachInTime()

test('P01: a token one character longer, shorter, other or in other case opens nothing', async () => {
  const { token } = await somebody(house, form)
  const wrong = [token.slice(1), `${token}a`, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, `${token}%20`]
  const swapped = token === token.toUpperCase() ? token.toLowerCase() : token.toUpperCase()
  for (const each of [...wrong, swapped]) {
    expect((await timed(async () => new Visitor().get(`/follow/${each}`))).status).toBe(404)
    expect((await new Visitor().post(`/follow/${each}`)).status).toBe(410)
  }
  expect(await sessions()).toBe(0)
  expect((await new Visitor().get(`/follow/${token}`)).status).toBe(200)
})

test('P02: a link of another purpose opens no page', async () => {
  const reference = await aRequest(house.context, form, { email: `p02@example.org`, confirmed: false })
  const token = await tokenIn(house.context, reference, 'confirm-your-request', 'confirmPath')
  const before = await sessions()
  for (const path of [`/follow/${token}`, `/follow/address/${token}`, `/follow/not-me/${token}`]) {
    expect((await timed(async () => new Visitor().get(path))).status).toBe(404)
    expect((await new Visitor().post(path)).status).toBe(410)
  }
  expect(await sessions()).toBe(before)
  expect((await theCase(house.context, reference)).file.history).toHaveLength(1)
})

test('P03: a link that ran out a second ago opens nothing, and its request is safe', async () => {
  const { token, reference } = await somebody(house, form)
  const past = new Date(Date.now() - 1000).toISOString()
  await house.context.db
    .update(accessLinks)
    .set({ expiresAt: past })
    .where(eq(accessLinks.tokenHash, tokenHash(token)))
  const before = await sessions()
  expect((await timed(async () => new Visitor().get(`/follow/${token}`))).status).toBe(410)
  expect((await new Visitor().post(`/follow/${token}`)).status).toBe(410)
  expect(await sessions()).toBe(before)
  expect((await theCase(house.context, reference)).row.state).toBe('open')
})

test('P03: a link that has run out stays closed when the clock is set back', async () => {
  const { token } = await somebody(house, form)
  const itExpires = async (at: number) =>
    house.context.db
      .update(accessLinks)
      .set({ expiresAt: new Date(at).toISOString() })
      .where(eq(accessLinks.tokenHash, tokenHash(token)))
  await itExpires(Date.now() - 1000)
  await destroyExpired(house.context.db)
  // To the link it is the same: its time lies ahead of the clock once more.
  await itExpires(Date.now() + 3_600_000)
  const before = await sessions()
  expect((await timed(async () => new Visitor().get(`/follow/${token}`))).status).toBe(410)
  expect((await new Visitor().post(`/follow/${token}`)).status).toBe(410)
  expect(await sessions()).toBe(before)
})

test('P04 and P05: opened by scanners it stays good; pressed a hundred times at once it opens one session', async () => {
  const { token } = await somebody(house, form)
  for (const agent of ['SafeLinks', 'Barracuda', 'Mimecast'])
    expect((await new Visitor().get(`/follow/${token}`, 'GET', { 'User-Agent': agent })).status).toBe(200)
  const before = await sessions()
  const presses = Array.from({ length: 100 }, async () => new Visitor().post(`/follow/${token}`))
  const statuses = (await Promise.all(presses)).map(({ status }) => status).sort()
  expect(statuses).toEqual([303, ...Array.from({ length: 99 }, () => 410)])
  expect((await sessions()) - before).toBe(1)
})

test('P06: the token is in no later address: the button leads to a clean one with a cookie', async () => {
  const { token } = await somebody(house, form)
  const opened = await new Visitor().post(`/follow/${token}`)
  expect(opened).toMatchObject({ status: 303, location: '/follow/requests' })
  const cookie = opened.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
  expect(cookie).not.toContain(token)
  expect(opened.headers.get('referrer-policy')).toBe('same-origin')
})

test('P07: a reference opens nothing by itself, whoever asks', async () => {
  const { reference } = await somebody(house, form)
  await leavesNothing(house, async () => {
    const seen = await timed(async () => new Visitor().get(`/follow/requests/${reference}`))
    expect(seen).toMatchObject({ status: 303, location: '/follow' })
    expect((await new Visitor().get(`/follow/${reference}`)).status).toBe(404)
  })
})

test('P10: what is no eight digits is refused and counted: after five of it the right code opens nothing', async () => {
  const { email, reference } = await somebody(house, form)
  const visitor = new Visitor()
  await visitor.post('/follow', { email })
  const code = await tokenIn(house.context, reference, 'follow-code', 'code')
  await leavesNothing(house, async () => {
    for (const wrong of ['1234567', '123456789', '１２３４５６７８', '0x123456', 'abcdefgh', code])
      expect((await visitor.post('/follow/code', { code: wrong })).status).toBe(400)
  })
})

test('P10: two codes in one form are none, and the right one opens with spaces in and about it', async () => {
  const { email, reference } = await somebody(house, form)
  const visitor = new Visitor()
  await visitor.post('/follow', { email })
  const code = await tokenIn(house.context, reference, 'follow-code', 'code')
  await leavesNothing(house, async () => {
    expect((await visitor.post('/follow/code', { code: [code, code] })).status).toBe(400)
    expect((await visitor.post('/follow/code', { 'code[]': code })).status).toBe(400)
  })
  const before = await sessions()
  const spaced = ` ${code.slice(0, 4)} ${code.slice(4)} `
  expect(await visitor.post('/follow/code', { code: spaced })).toMatchObject({
    status: 303,
    location: '/follow/requests',
  })
  expect(await sessions()).toBe(before + 1)
})

test('P12 and P13: a code that another replaced opens nothing, and a code opens the requests of its address alone', async () => {
  const [mine, theirs] = [await somebody(house, form), await somebody(house, form)]
  const visitor = new Visitor()
  await visitor.post('/follow', { email: mine.email })
  const first = await tokenIn(house.context, mine.reference, 'follow-code', 'code')
  await visitor.post('/follow', { email: mine.email })
  const second = await tokenIn(house.context, mine.reference, 'follow-code', 'code')
  const forTheirs = new Visitor()
  await forTheirs.post('/follow', { email: theirs.email })
  await leavesNothing(house, async () => {
    expect((await visitor.post('/follow/code', { code: first })).status).toBe(400)
    expect((await forTheirs.post('/follow/code', { code: second })).status).toBe(400)
  })
  const before = await sessions()
  expect((await visitor.post('/follow/code', { code: second })).status).toBe(303)
  expect(await sessions()).toBe(before + 1)
  await leavesNothing(house, async () => {
    expect((await visitor.get(`/follow/requests/${mine.reference}`)).status).toBe(200)
    expect((await visitor.get(`/follow/requests/${theirs.reference}`)).status).toBe(404)
  })
})

async function sessions(): Promise<number> {
  return house.context.db.$count(portalSessions)
}

/** Whatever is sent is answered with less than a second of work. */
async function timed(act: () => Promise<Seen>): Promise<Seen> {
  const before = workDone()
  const seen = await act()
  expect(workDone() - before).toBeLessThan(1000)
  return seen
}
