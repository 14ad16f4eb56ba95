import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebody } from '../../testing/somebody'
import { Visitor } from '../../testing/visitor'
import { changeContact } from '@/casework/change-contact'
import { sendMessage } from '@/casework/send-message'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, leaves, theCase, tokenIn } from '@/casework/testing/a-request'
import { writeNote } from '@/casework/write-note'
import type { Outcome } from '@/casework/errors'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({ LIMIT_LINKS_PER_HOUR_PER_ADDRESS: '100' })
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a link is not used up by whoever opens it, and works once when its button is pressed', async () => {
  const { token } = await somebody(house, form)
  const scanner = new Visitor()
  for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET'] as const)
    expect((await scanner.get(`/follow/${token}`, method)).status).toBe(200)
  expect(await new Visitor().post(`/follow/${token}`)).toMatchObject({ status: 303, location: '/follow/requests' })
  expect((await new Visitor().post(`/follow/${token}`)).status).toBe(410)
  expect((await scanner.get(`/follow/${token}`)).status).toBe(410)
})

test('pressed ten times at once, a link opens one session', async () => {
  const { token } = await somebody(house, form)
  const visitors = Array.from({ length: 10 }, () => new Visitor())
  const statuses = await Promise.all(visitors.map(async (each) => (await each.post(`/follow/${token}`)).status))
  expect(statuses.sort()).toEqual([303, ...Array.from({ length: 9 }, () => 410)])
})

test('a link opens nothing but what it is for', async () => {
  const reference = await aRequest(house.context, form, { email: 'purpose@example.org', confirmed: false })
  const confirm = await tokenIn(house.context, reference, 'confirm-your-request', 'confirmPath')
  expect((await new Visitor().post(`/follow/${confirm}`)).status).toBe(410)
  expect((await new Visitor().get(`/follow/${confirm}`)).status).toBe(404)
  expect((await new Visitor().get(`/${form.slug}/sent/${confirm}`)).status).toBe(404)
})

test('a used link still says that it was somebody else, until another way to reach the person is recorded', async () => {
  const { reference } = await somebody(house, form)
  const used = await tokenIn(house.context, reference, 'confirm-your-request', 'notMePath')
  const notMe = `/${form.slug}/not-me/${used}`
  expect((await new Visitor().get(notMe)).html).toContain('<button')
  const way = { telephone: '+49 30 1234567', because: 'She telephoned.' }
  expect((await changeContact(desk(), { reference }, way)).ok).toBe(true)
  const { status, html } = await new Visitor().get(notMe)
  expect(status).toBe(410)
  expect(html).toContain('Another way to reach the person who asked has been recorded since.')
  expect(html).not.toContain('<button')
  expect((await new Visitor().post(notMe)).status).toBe(410)
  expect((await new Visitor().get(notMe.replace('not-me', 'confirm'))).status).toBe(410)
})

test('a stranger with another’s reference sees the same page as with none', async () => {
  const [mine, theirs] = [await somebody(house, form), await somebody(house, form)]
  const visitor = await signedIn(mine.token)
  const before = (await theCase(house.context, theirs.reference)).row.version
  const pages = [`/follow/requests/${theirs.reference}`, `/follow/requests/${theirs.reference}/withdraw`]
  const nobody = await visitor.get('/follow/requests/DSR-2026-9999-9')
  for (const page of pages) expect(await visitor.get(page)).toMatchObject({ status: 404, html: nobody.html })
  const message = { once: 'x', message: 'Let me in' }
  expect((await visitor.post(`/follow/requests/${theirs.reference}/message`, message)).status).toBe(404)
  expect((await visitor.post(`/follow/requests/${theirs.reference}/withdraw`)).status).toBe(404)
  expect((await theCase(house.context, theirs.reference)).row.version).toBe(before)
})

test('without a session every page leads to the question for the address', async () => {
  const { reference } = await somebody(house, form)
  for (const page of ['', `/${reference}`, `/${reference}/withdraw`])
    expect(await new Visitor().get(`/follow/requests${page}`)).toMatchObject({ status: 303, location: '/follow' })
})

test('whoever has left is out, also with the cookie of before', async () => {
  const { token, reference } = await somebody(house, form)
  const visitor = await signedIn(token)
  const other = await copyOf(visitor)
  expect((await visitor.post('/follow/leave')).headers.get('clear-site-data')).toContain('cache')
  expect((await other.get(`/follow/requests/${reference}`)).status).toBe(303)
})

test('the person reads what we wrote when it has left, and never a note', async () => {
  const { token, reference } = await somebody(house, form)
  await done(writeNote(desk(), { reference }, { text: 'CANARY-NOTE: looks odd' }))
  await done(sendMessage(desk(), { reference }, { text: 'Which of your two accounts do you mean?' }))
  const visitor = await signedIn(token)
  const page = `/follow/requests/${reference}`
  expect((await visitor.get(page)).html).not.toContain('two accounts')
  await leaves(house.context, reference, 'message', '2026-03-09')
  const { html } = await visitor.get(page)
  expect(html).toContain('Which of your two accounts do you mean?')
  expect(html).toContain('9 March 2026')
  expect(html).not.toMatch(/CANARY|Ruth Okafor/)
})

test('a request is taken back by the button alone, and twice is once', async () => {
  const { token, reference } = await somebody(house, form)
  const visitor = await signedIn(token)
  const page = `/follow/requests/${reference}`
  await visitor.get(`${page}/withdraw`)
  expect((await theCase(house.context, reference)).row.state).toBe('open')
  const clicks = [await visitor.post(`${page}/withdraw`), await visitor.post(`${page}/withdraw`)]
  for (const click of clicks) expect(click).toMatchObject({ status: 303, location: page })
  expect((await visitor.get(page)).html).toContain('You took this request back')
  expect(
    (await theCase(house.context, reference)).file.history.filter(({ type }) => type === 'withdrawn'),
  ).toHaveLength(1)
  expect((await visitor.get(`${page}/contact`)).html).toContain('This cannot be done to a request that is closed.')
})

async function signedIn(token: string): Promise<Visitor> {
  const visitor = new Visitor()
  await visitor.post(`/follow/${token}`)
  return visitor
}

async function copyOf(visitor: Visitor): Promise<Visitor> {
  return new Visitor(visitor.address, visitor.cookies)
}

function desk() {
  return { ...house.context, actor: form.admin, today: '2026-03-09' as const }
}

async function done(outcome: Promise<Outcome>): Promise<void> {
  expect(await outcome).toMatchObject({ ok: true })
}
