import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { forms } from '@/db/schema'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({ LIMIT_DRAFTS_PER_HOUR_PER_ADDRESS: '1' })
  form = await aController(house.context)
  const settings = { otherWays: { en: 'In our branches, at the counter.', de: 'In unseren Filialen, am Schalter.' } }
  await house.context.db.update(forms).set({ settings }).where(eq(forms.id, form.formId))
})

afterAll(async () => house.close())

test('the first page of a form says in the language of the visitor how else one can ask, in the words of the organisation', async () => {
  expect((await new Visitor().get(`/${form.slug}`)).html).toContain('In our branches, at the counter.')
  const german = await new Visitor().get(`/${form.slug}`, 'GET', { 'Accept-Language': 'de' })
  expect(german.html).toContain('In unseren Filialen, am Schalter.')
  const french = await new Visitor().get(`/${form.slug}`, 'GET', { 'Accept-Language': 'fr' })
  expect(french.html).not.toContain('counter')
})

test('whoever asks too often reads it too, where the form does not take them', async () => {
  const address = '198.18.200.7'
  await new Visitor(address).post(`/${form.slug}/ask/what`, { rights: 'access' })
  const refused = await new Visitor(address).post(`/${form.slug}/ask/what`, { rights: 'access' })
  expect(refused.status).toBe(429)
  expect(refused.html).toContain('In our branches, at the counter.')
})

test('where the organisation names no other way, no page says that there is one', async () => {
  const { slug } = await aController(house.context)
  const address = '198.18.200.8'
  const start = await new Visitor(address).get(`/${slug}`)
  expect(start.status).toBe(200)
  expect(start.html).not.toMatch(/Other ways to ask|Reach Lindenhof/)
  await new Visitor(address).post(`/${slug}/ask/what`, { rights: 'access' })
  const refused = await new Visitor(address).post(`/${slug}/ask/what`, { rights: 'access' })
  expect(refused.status).toBe(429)
  expect(refused.html).not.toMatch(/Other ways to ask|Reach Lindenhof/)
})

test('where it names a telephone alone, the first page and the refusal name it', async () => {
  const { slug } = await aController(house.context, { telephone: '+49 30 901820' })
  const address = '198.18.200.9'
  expect((await new Visitor(address).get(`/${slug}`)).html).toMatch(/Other ways to ask.*\+49 30 901820/s)
  await new Visitor(address).post(`/${slug}/ask/what`, { rights: 'access' })
  const refused = await new Visitor(address).post(`/${slug}/ask/what`, { rights: 'access' })
  expect(refused.html).toMatch(/Other ways to ask.*\+49 30 901820/s)
})
