import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { signedInByMail, somebody, somebodyFollowing } from '../../testing/somebody'
import { Visitor } from '../../testing/visitor'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { reopenRequest } from '@/casework/reopen-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { frozenIn, letters, theCase, tokenIn } from '@/casework/testing/a-request'
import { portalSessions } from '@/db/schema'
import { tokenHash } from '@/db/sealing/tokens'
import { verifyIdentity } from '@/casework/verify-identity'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

eachInTime()

test('P14: a cookie set before signing in is not the one that opens the page', async () => {
  const { token, reference } = await somebody(house, form)
  const fixed = 'A'.repeat(43)
  const visitor = new Visitor(undefined, `follow=${fixed}`)
  const before = await rowsIn(house)
  expect((await visitor.post(`/follow/${token}`)).status).toBe(303)
  expect(visitor.cookies).not.toContain(fixed)
  expect(await rowsIn(house)).toEqual({ ...before, sessions: before.sessions + 1 })
  const isFixed = eq(portalSessions.tokenHash, tokenHash(fixed))
  expect(await house.context.db.$count(portalSessions, isFixed)).toBe(0)
  await leavesNothing(house, async () => {
    const attacker = new Visitor(undefined, `follow=${fixed}`)
    expect((await attacker.get(`/follow/requests/${reference}`)).status).toBe(303)
  })
})

test('P15: a cookie that was tampered with leads to the question for the address', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const tampered = visitor.cookies.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  await leavesNothing(house, async () => {
    expect(await new Visitor(undefined, tampered).get(`/follow/requests/${reference}`)).toMatchObject({
      status: 303,
      location: '/follow?ended',
    })
  })
})

test('P16 and U22: on another’s request nothing can be done, a document sent to it included, and nothing of it changes', async () => {
  const [mine, theirs] = [await somebodyFollowing(house, form), await somebodyFollowing(house, form)]
  const before = (await theCase(house.context, theirs.reference)).row
  const page = `/follow/requests/${theirs.reference}`
  const posts: [string, Record<string, string>][] = [
    ['message', { once: 'x', message: 'Let me in' }],
    ['withdraw', { rights: 'access' }],
    ['contact', { email: 'me@example.org', telephone: '', postalAddress: '' }],
    ['copy', {}],
    ['again', {}],
    ['files/removal', { file: randomUUID() }],
  ]
  const document = new FormData()
  document.set('purpose', 'other')
  document.append('files', new File(['%PDF-1.7'], 'mine.pdf', { type: 'application/pdf' }))
  await leavesNothing(house, async () => {
    for (const [path, typed] of posts) expect((await mine.visitor.post(`${page}/${path}`, typed)).status).toBe(404)
    expect((await mine.visitor.postFiles(`${page}/files`, document)).status).toBe(404)
  })
  expect((await theCase(house.context, theirs.reference)).row).toEqual(before)
})

test('P18: taken back twice is once; after the request was closed otherwise it cannot be taken back', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  for (let click = 0; click < 2; click += 1) expect((await visitor.post(`${page}/withdraw`)).status).toBe(303)
  const { history } = (await theCase(house.context, reference)).file
  expect(history.filter(({ type }) => type === 'withdrawn')).toHaveLength(1)
  const other = await somebodyFollowing(house, form)
  const closing = { reason: 'duplicate', because: 'Twice.' }
  expect(await closeWithoutAnswer(desk(), { reference: other.reference }, closing)).toMatchObject({ ok: true })
  expect((await other.visitor.post(`/follow/requests/${other.reference}/withdraw`)).status).toBe(409)
})

test('P18: taken back, reopened and closed otherwise, it cannot be taken back: a refusal is shown as one', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  expect((await visitor.post(`${page}/withdraw`)).status).toBe(303)
  expect(await reopenRequest(desk(), { reference }, { because: 'She called.' })).toMatchObject({ ok: true })
  const closing = { reason: 'duplicate', because: 'Twice.' }
  expect(await closeWithoutAnswer(desk(), { reference }, closing)).toMatchObject({ ok: true })
  expect((await visitor.post(`${page}/withdraw`)).status).toBe(409)
})

test('P19: a new address is told to the old one, voids what was verified, and gets nothing before it is confirmed', async () => {
  const { visitor, reference, email } = await somebodyFollowing(house, form)
  const verdict = { verdict: 'verified', method: 'call-back', on: '2026-03-09' }
  expect(await verifyIdentity(desk(), { reference }, verdict)).toMatchObject({ ok: true })
  const page = `/follow/requests/${reference}`
  const typed = { email: 'attacker@example.org', telephone: '', postalAddress: '' }
  expect(await visitor.post(`${page}/contact`, typed)).toMatchObject({ status: 303, location: `${page}?contact` })
  expect((await theCase(house.context, reference)).row.identity).toBe('not-decided')
  expect((await frozenIn(house.context, reference, 'contact-changed')).to.email).toBe(email)
  const token = await tokenIn(house.context, reference, 'contact-changed', 'stopChangePath')
  expect((await new Visitor().get(`/follow/not-me/${token}`)).html).toContain('I did not change this')
  expect((await new Visitor().post(`/follow/not-me/${token}`)).status).toBe(303)
  const given = await tokenIn(house.context, reference, 'confirm-new-address', 'newAddressPath')
  expect((await new Visitor().post(`/follow/address/${given}`)).status).toBe(410)
  expect((await visitor.get(page)).status).toBe(303)
  const kinds = (await letters(house.context, reference)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'confirm-new-address')).toHaveLength(1)
})

test('P19: whoever opened the page by a code is out of it too, once a change is objected to', async () => {
  const { email, reference } = await somebody(house, form)
  const page = `/follow/requests/${reference}`
  const intruder = await signedInByMail(house, { email, reference })
  const typed = { email: 'intruder@example.org', telephone: '', postalAddress: '' }
  expect(await intruder.post(`${page}/contact`, typed)).toMatchObject({ status: 303, location: `${page}?contact` })
  expect((await intruder.get(page)).status).toBe(200)
  const token = await tokenIn(house.context, reference, 'contact-changed', 'stopChangePath')
  await new Visitor().post(`/follow/not-me/${token}`)
  for (const path of ['', '/withdraw', '/contact', '/answer'])
    expect(await intruder.get(`${page}${path}`)).toMatchObject({
      status: 303,
      location: expect.stringMatching(/^\/follow(\?ended)?$/),
    })
})

test('P19: nor does a code sent to the new address keep the page open, after it was confirmed', async () => {
  const { email, reference } = await somebody(house, form)
  const page = `/follow/requests/${reference}`
  const intruder = await signedInByMail(house, { email, reference })
  const next = `next.${email}`
  await intruder.post(`${page}/contact`, { email: next, telephone: '', postalAddress: '' })
  const given = await tokenIn(house.context, reference, 'confirm-new-address', 'newAddressPath')
  expect((await new Visitor().post(`/follow/address/${given}`)).status).toBe(303)
  const atNew = await signedInByMail(house, { email: next, reference })
  expect((await atNew.get(page)).status).toBe(200)
  const before = await rowsIn(house)
  const token = await tokenIn(house.context, reference, 'contact-changed', 'stopChangePath')
  await new Visitor().post(`/follow/not-me/${token}`)
  expect((await atNew.get(page)).status).toBe(303)
  expect((await rowsIn(house)).sessions).toBe(before.sessions - 2)
})

test('P20: whoever leaves in one tab is out in the other', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const other = new Visitor(visitor.address, visitor.cookies)
  const before = await rowsIn(house)
  expect((await visitor.post('/follow/leave')).status).toBe(303)
  expect((await rowsIn(house)).sessions).toBe(before.sessions - 1)
  expect((await other.get(`/follow/requests/${reference}`)).status).toBe(303)
})

test('P21: no page of the requester stands in a frame', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  const { token } = await somebody(house, form)
  const ofPage = ['', '/withdraw', '/contact', '/files'].map((each) => `${page}${each}`)
  await leavesNothing(house, async () => {
    for (const path of ['/follow', '/follow/code', `/follow/${token}`, ...ofPage]) {
      const { status, headers } = await visitor.get(path)
      expect([path, status]).toEqual([path, 200])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('cache-control')).toContain('no-store')
    }
  })
})

test('P22: a message of 10,000 emoji is taken, and one that is longer is refused beside what was typed', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  const page = `/follow/requests/${reference}`
  const message = '😀'.repeat(10_000)
  const taken = await visitor.post(`${page}/message`, { once: 'one', message })
  expect(taken).toMatchObject({ status: 303, location: `${page}?sent` })
  const refused = await visitor.post(`${page}/message`, { once: 'two', message: `${message}😀` })
  expect(refused.status).toBe(400)
  expect(refused.html).toContain(`>${message}😀</textarea>`)
})

test('P22: a message that was sent cannot be taken away', async () => {
  const { visitor, reference } = await somebodyFollowing(house, form)
  await visitor.post(`/follow/requests/${reference}/message`, { once: 'one', message: 'Both accounts, please.' })
  const { DELETE } = await import('./requests/[reference]/message/route')
  const request = new Request(`http://127.0.0.1:4199/follow/requests/${reference}/message`, { method: 'DELETE' })
  const refused = await DELETE(request, { params: Promise.resolve({ reference }) })
  expect(refused.status).toBe(405)
  const { history } = (await theCase(house.context, reference)).file
  expect(history.filter(({ type }) => type === 'messageReceived')).toHaveLength(1)
})

function desk() {
  return { ...house.context, actor: form.admin, today: '2026-03-09' as const }
}
