import { afterAll, beforeAll, expect, test } from 'vitest'
import { findNewestForm } from '@/db/queries/forms'
import { contentHash, discardForm, prepareForm, publishForm } from '@/casework/prepare-form'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController
const offers = { rights: ['access', 'erasure', 'unsure'], languages: ['en', 'de'], askedFor: ['child'] }

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

test('a form that is begun keeps to its version, whatever is published before it is sent', async () => {
  form = await aController(house.context)
  await publishes(offers)
  const visitor = new Visitor()
  await answersAll(visitor, form.slug, { rights: ['access', 'erasure'], email: 'begun@example.org' })
  await visitor.post(`/${form.slug}/ask/for-whom`, { askedFor: 'child' })
  await visitor.post(`/${form.slug}/ask/subject`, { subjectName: 'Ida Diallo' })
  await publishes({ ...offers, rights: ['access', 'complaint'], askedFor: [] })
  const { html } = await visitor.get(`/${form.slug}/ask/check`)
  for (const answer of ['Delete my data', 'Ida Diallo']) expect(html).toContain(answer)
  expect((await visitor.post(`/${form.slug}/ask/check`)).location).toMatch(`/${form.slug}/sent/`)
  expect((await listAllRequests(house)).at(-1)?.reference).toMatch(/^DSR-/)
  expect((await new Visitor().get(`/${form.slug}/ask/what`)).html).toContain('Complain')
})

test('what is sent from a page to which no answer leads any more is kept, and is not damaged', async () => {
  form = await aController(house.context)
  const visitor = new Visitor()
  const late = await visitor.post(`/${form.slug}/ask/about-access`, { 'access.what': 'my orders' })
  expect(late).toMatchObject({ status: 303, location: `/${form.slug}/ask/what` })
  await visitor.post(`/${form.slug}/ask/what`, { rights: 'access' })
  expect((await visitor.get(`/${form.slug}/ask/about-access`)).html + (await check(visitor))).toContain('my orders')
})

test('a version in preparation is seen under its own address alone, and a version thrown away under none', async () => {
  form = await aController(house.context)
  const other = await aController(house.context)
  await prepareForm(administering(), form.controllerId, { ...offers, minimumAge: '18', relationships: 'employee' })
  const { id } = await newest()
  const status = async (slug: string) => (await new Visitor().get(`/${slug}/preview/${id}/start`)).status
  expect([await status(form.slug), await status(other.slug)]).toEqual([200, 404])
  const start = (await new Visitor().get(`/${form.slug}/preview/${id}/start`)).html
  expect(start).not.toContain(`/${form.slug}/ask/what`)
  expect((await new Visitor().get(`/${form.slug}/preview/${id}/subject`)).html).toContain('Full name of the child')
  expect((await new Visitor().get(`/${form.slug}/preview/${id}/age`)).html).toContain('Are you under 18?')
  expect((await new Visitor().get(`/${form.slug}/preview/${id}/who`)).html).toContain('Employee')
  await discardForm(administering(), form.controllerId, contentHash(await newest()))
  expect(await status(form.slug)).toBe(404)
})

test('a form that is offered in one language is written in it, and so are its receipt and its request', async () => {
  form = await aController(house.context)
  await publishes({ ...offers, languages: ['de'] })
  const visitor = new Visitor()
  const english = { 'Accept-Language': 'en' }
  expect((await visitor.get(`/${form.slug}`, 'GET', english)).html).toContain('<html lang="de"')
  await answersAll(visitor, form.slug, { email: 'nur.deutsch@example.org' })
  const { location } = await visitor.post(`/${form.slug}/ask/check`, {}, english)
  expect((await visitor.get(String(location), 'GET', english)).html).toContain('<html lang="de"')
})

test('S24: how long a closed request is kept is told on the first page, where it was set (GDPR Art. 13(2)(a))', async () => {
  form = await aController(house.context)
  await publishes({ ...offers, keptMonths: ['36'] })
  expect((await new Visitor().get(`/${form.slug}`)).html).toContain('keep a closed request for 36 months')
  for (const keptMonths of ['0', '-1', '1000000', '121', 'ever', '1.5'])
    expect(await prepareForm(administering(), form.controllerId, { ...offers, keptMonths })).toMatchObject({
      ok: false,
      problems: [{ code: 'months-out-of-range', field: 'keptMonths' }],
    })
})

test('a child lives where the child lives: the question is about the person whose data it is', async () => {
  form = await aController(house.context, { regimes: ['us-ca-ccpa', 'us-tx'], country: 'US', holidayCountry: 'US' })
  const visitor = new Visitor()
  await visitor.post(`/${form.slug}/ask/what`, { rights: 'unsure' })
  await visitor.post(`/${form.slug}/ask/for-whom`, { askedFor: 'child' })
  await visitor.post(`/${form.slug}/ask/subject`, { subjectName: 'Ida' })
  await visitor.post(`/${form.slug}/ask/who`, { name: 'Amina Diallo', email: 'where@example.org' })
  expect((await visitor.get(`/${form.slug}/ask/residence`)).html).toContain('Where does the child live?')
  await visitor.post(`/${form.slug}/ask/for-whom`, { askedFor: 'self' })
  expect((await visitor.get(`/${form.slug}/ask/residence`)).html).toContain('Where do you live?')
})

test('a change of language on the calculator asks the same question again', async () => {
  const asked = '/deadlines?law=eu-gdpr&right=access&received=2026-03-05'
  const { html } = await new Visitor().get(asked)
  expect(html).toContain('?law=eu-gdpr&amp;right=access&amp;received=2026-03-05&amp;language=de')
  const { location } = await new Visitor().get(`${asked}&language=de`)
  expect(location).toBe(asked)
})

const administering = () => ({ ...house.context, actor: form.admin })
const newest = () => findNewestForm(house.context.db, form.admin, form.controllerId)
const check = async (visitor: Visitor) => (await visitor.get(`/${form.slug}/ask/check`)).html

async function publishes(input: object): Promise<void> {
  await prepareForm(administering(), form.controllerId, input)
  expect(await publishForm(administering(), form.controllerId, contentHash(await newest()))).toMatchObject({ ok: true })
}
