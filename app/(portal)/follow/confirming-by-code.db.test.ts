import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'
import { answerUnconfirmed } from '@/casework/answer-unconfirmed'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, leaves, theCase, tokenIn } from '@/casework/testing/a-request'
import { accessLinks } from '@/db/schema'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({ LIMIT_LINKS_PER_HOUR_PER_ADDRESS: '100' })
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('whoever opens the page by a code confirms the address there, also after the links of the letters have run out', async () => {
  const { email, reference } = await unconfirmed('by.code@example.org')
  const { id } = (await theCase(house.context, reference)).row
  const past = new Date(Date.now() - 1000).toISOString()
  await house.context.db.update(accessLinks).set({ expiresAt: past }).where(eq(accessLinks.requestId, id))
  const visitor = await byCode(email, reference)
  const page = `/follow/requests/${reference}`
  const { html } = await visitor.get(page)
  expect(html).toContain(`action="${page}/confirmation"`)
  expect(html).not.toContain('open the e-mail that we sent')
  expect((await visitor.get(`${page}/confirmation`)).location).toBe(page)
  expect(await isConfirmed(reference)).toBe(false)
  for (let click = 0; click < 2; click += 1)
    expect(await visitor.post(`${page}/confirmation`)).toMatchObject({ status: 303, location: page })
  const { file, row } = await theCase(house.context, reference)
  expect(row.state).toBe('open')
  expect(file.history.filter(({ type }) => type === 'emailConfirmed')).toHaveLength(1)
  expect((await visitor.get(page)).html).not.toContain('/confirmation')
})

test('a session that a link opened proves no mailbox: no button, and nothing is confirmed', async () => {
  const { reference } = await unconfirmed('by.link@example.org')
  const another = await aRequest(house.context, form, { email: 'by.link@example.org' })
  const visitor = new Visitor()
  await visitor.post(`/follow/${await tokenIn(house.context, another, 'request-received', 'followPath')}`)
  expect((await visitor.get(`/follow/requests/${another}`)).html).not.toContain('/confirmation')
  expect((await visitor.post(`/follow/requests/${another}/confirmation`)).status).toBe(409)
  expect((await visitor.post(`/follow/requests/${reference}/confirmation`)).status).toBe(404)
  expect(await isConfirmed(reference)).toBe(false)
})

test('the letter that says nobody confirmed bears a link that still confirms', async () => {
  const { reference } = await unconfirmed('late@example.org')
  await leaves(house.context, reference, 'confirm-your-request', '2026-03-05')
  const staff = { ...house.context, actor: form.admin, today: '2026-03-30' as const }
  expect(await answerUnconfirmed(staff, { reference }, { because: 'Nobody knows.' })).toMatchObject({ ok: true })
  const token = await tokenIn(house.context, reference, 'unconfirmed-answer', 'followPath')
  const path = `/${form.slug}/confirm/${token}`
  expect((await new Visitor().get(path)).html).toContain('<button')
  expect((await new Visitor().post(path)).status).toBe(303)
  expect(await isConfirmed(reference)).toBe(true)
})

async function unconfirmed(email: string) {
  return { email, reference: await aRequest(house.context, form, { email, confirmed: false }) }
}

async function isConfirmed(reference: string): Promise<boolean> {
  return (await theCase(house.context, reference)).facts.confirmedOn !== null
}

async function byCode(email: string, reference: string): Promise<Visitor> {
  const visitor = new Visitor()
  await visitor.post('/follow', { email })
  const code = await tokenIn(house.context, reference, 'follow-code', 'code')
  expect((await visitor.post('/follow/code', { code })).status).toBe(303)
  return visitor
}
