import { afterAll, beforeAll, expect, test } from 'vitest'
import { findNewestForm } from '@/db/queries/forms'
import { contentHash, prepareForm, publishForm } from '@/casework/prepare-form'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { environment } from '@/env'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController
const signal = { 'Sec-GPC': '1' }
const ticked = /<input id="[^"]*" type="checkbox"[^>]*value="opt-out"[^>]*checked=""|checked=""[^>]*value="opt-out"/

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context, { regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US' })
  await offers(['access', 'opt-out', 'limit'])
})

afterAll(async () => house.close())

test('a browser that sends Global Privacy Control finds the opt-out ticked and explained (11 CCR 7025)', async () => {
  const { html } = await new Visitor().get(`/${form.slug}/ask/what`, 'GET', signal)
  expect(html).toMatch(ticked)
  expect(html.match(/checked=""/g)).toHaveLength(1)
  expect(html).toContain('Global Privacy Control')
  expect(html).toMatch(/must honour the signal by itself/)
})

test.for(['0', '', 'true'])(
  'without the signal, or with "%s" for it, nothing is ticked and nothing said',
  async (sent) => {
    const { html } = await new Visitor().get(`/${form.slug}/ask/what`, 'GET', sent ? { 'Sec-GPC': sent } : {})
    expect(html).not.toContain('checked=""')
    expect(html).not.toContain('Global Privacy Control')
  },
)

test('who takes the tick away has it stay away, and is asked nothing twice', async () => {
  const visitor = new Visitor()
  await visitor.post(`/${form.slug}/ask/what`, { rights: ['access'] }, signal)
  expect((await visitor.get(`/${form.slug}/ask/what`, 'GET', signal)).html).not.toMatch(ticked)
})

test('the signal that comes with a request is a fact of its history; one that is not sent is none', async () => {
  for (const [headers, kept] of [[signal, 'gpc'] as const, [{}, null] as const]) {
    const visitor = new Visitor()
    await answersAll(visitor, form.slug, { rights: ['opt-out'], email: `gpc.${String(kept)}@example.org` })
    expect((await visitor.post(`/${form.slug}/ask/check`, {}, headers)).location).toMatch(`/${form.slug}/sent/`)
    const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
    expect((await theCase(house.context, reference)).facts.signal).toBe(kept)
  }
})

test('a form that offers no opt-out takes no notice of the signal', async () => {
  const without = await aController(house.context)
  const visitor = new Visitor()
  expect((await visitor.get(`/${without.slug}/ask/what`, 'GET', signal)).html).not.toContain('Global Privacy Control')
  await answersAll(visitor, without.slug, { email: 'no.opt.out@example.org' })
  await visitor.post(`/${without.slug}/ask/check`, {}, signal)
  const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
  expect((await theCase(house.context, reference)).facts.signal).toBeNull()
})

test('the host says that it honours the signal only where the installation has set since when', async () => {
  const visitor = new Visitor()
  expect((await visitor.get('/.well-known/gpc.json')).status).toBe(404)
  Object.assign(environment(), { GPC_HONOURED_SINCE: '2026-11-30' })
  const { status, headers, html } = await visitor.get('/.well-known/gpc.json')
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json'])
  expect(JSON.parse(html)).toEqual({ gpc: true, lastUpdate: '2026-11-30' })
})

async function offers(rights: string[]) {
  const administering = { db: house.context.db, actor: form.admin }
  await prepareForm(administering, form.controllerId, { rights, languages: ['en', 'de'] })
  const prepared = await findNewestForm(house.context.db, form.admin, form.controllerId)
  await publishForm(administering, form.controllerId, contentHash(prepared))
}
