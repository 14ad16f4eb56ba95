import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRequester } from '@/db/queries/dossier'
import { system } from '@/domain/policies/actor'
import { consentOf } from '@/domain/requests/consent'
import { eq } from 'drizzle-orm'
import { controllers, forms } from '@/db/schema'
import { acceptRequest } from '@/casework/accept-request'
import { aControllerThatAsksParents, type TestController } from '@/casework/testing/a-controller'
import { theCase, tokenIn } from '@/casework/testing/a-request'
import { withdrawRequest } from '@/casework/withdraw-request'
import { tickOn } from '@/casework/testing/ticks'
import { listAllRequests } from '../../testing/all-requests'
import { type PublicHouse, publicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aControllerThatAsksParents(house.context)
  await house.context.db
    .update(forms)
    .set({ rights: ['access', 'content-removal'] })
    .where(eq(forms.id, form.formId))
  await house.context.db.update(controllers).set({ email: 'privacy@lindenhof.example' })
})

afterAll(async () => house.close())

test('a child is asked its age and may name a parent, who says yes behind a link; opening the link says nothing', async () => {
  const reference = await sends({ belowAge: 'yes', parentEmail: 'mariam@example.org' })
  const { file } = await theCase(house.context, reference)
  expect(file.history[0]?.data).toMatchObject({ age: { least: 18, below: true, parent: 'named' } })
  expect(JSON.stringify(file.history)).not.toContain('mariam')
  const { db, keyring } = house.context
  expect((await readRequester(db, keyring, system('test'), file))?.asked?.parentEmail).toBe('mariam@example.org')

  const staff = { ...house.context, actor: form.admin }
  expect(await acceptRequest(staff, { reference }, { because: 'She called.' })).toMatchObject({ ok: true })
  await tickOn(house.context, '2026-03-05')
  const path = `/follow/consent/${await tokenIn(house.context, reference, 'parental-consent', 'consentPath')}`
  const parent = new Visitor()
  const page = await parent.get(path)
  expect(page.html).toContain('named as that of a parent or guardian')
  for (const word of ['Amina', 'Diallo']) expect(page.html).not.toContain(word)
  expect(page.html).not.toContain('all of it')
  expect(await standing(reference)).toBe('asked')
  expect(await parent.post(path)).toMatchObject({ status: 303, location: path })
  expect(await standing(reference)).toBe('asked')
  expect(await parent.post(path, { agrees: 'yes' })).toMatchObject({ status: 303, location: path })
  expect(await standing(reference)).toBe('given')
  expect((await parent.get(path)).html).toContain('your answer has arrived')
  expect((await parent.post(path, { agrees: 'no' })).status).toBe(410)
  expect(await standing(reference)).toBe('given')
})

test('a parent who comes too late reads whom to ask, and nothing of a request of their own', async () => {
  const reference = await sends({ belowAge: 'yes', parentEmail: 'mariam@example.org' })
  const staff = { ...house.context, actor: form.admin }
  await acceptRequest(staff, { reference }, { because: 'She called.' })
  await tickOn(house.context, '2026-03-05')
  const path = `/follow/consent/${await tokenIn(house.context, reference, 'parental-consent', 'consentPath')}`
  expect(await withdrawRequest(staff, { reference }, { rights: ['access'], because: 'She called.' })).toMatchObject({
    ok: true,
  })
  for (const { status, html } of [await new Visitor().get(path), await new Visitor().post(path, { agrees: 'yes' })]) {
    expect(status).toBe(410)
    expect(html).toMatch(
      /If you still want to answer, or to know what became of your answer, ask Lindenhof Versand \d+\./,
    )
    expect(html).toMatch(/How to reach Lindenhof Versand \d+</)
    expect(html).toContain('privacy@lindenhof.example')
    expect(html).not.toMatch(/Your request|Amina/)
  }
})

test('whoever leaves the page of the age empty is heard like anybody', async () => {
  const { file, row } = await theCase(house.context, await sends({}))
  expect(row.state).toBe('unconfirmed')
  expect(file.history[0]?.data).toMatchObject({ age: { least: 18, parent: 'may-be-asked' } })
})

test('no parent is named for taking down what a minor posted; the age is asked all the same', async () => {
  const visitor = new Visitor()
  await visitor.post(`/${form.slug}/ask/what`, { rights: 'content-removal' })
  await visitor.post(`/${form.slug}/ask/about-content-removal`, {})
  await visitor.post(`/${form.slug}/ask/for-whom`, { askedFor: 'self' })
  const { html } = await visitor.get(`/${form.slug}/ask/age`)
  expect(html).toContain('Are you under 18?')
  expect(html).not.toContain('parentEmail')
})

test('an address that is none is told at its field, and what was typed is kept', async () => {
  const visitor = new Visitor()
  await visitor.post(`/${form.slug}/ask/what`, { rights: 'access' })
  await visitor.post(`/${form.slug}/ask/about-access`, {})
  await visitor.post(`/${form.slug}/ask/for-whom`, { askedFor: 'self' })
  await visitor.post(`/${form.slug}/ask/age`, { belowAge: 'yes', parentEmail: 'mum' })
  const { html } = await visitor.get(`/${form.slug}/ask/age`)
  expect(html).toContain('href="#parentEmail"')
  expect(html).toContain('value="mum"')
})

test('a link that nobody was given is told from one that works by its page alone', async () => {
  const { status, html } = await new Visitor().get('/follow/consent/nothing')
  expect(status).toBe(404)
  expect(html).toContain('ask the organisation that sent you the link.')
  expect((await new Visitor().post('/follow/consent/nothing', { agrees: 'yes' })).status).toBe(410)
})

async function sends(age: Record<string, string>): Promise<string> {
  const visitor = new Visitor()
  const before = new Set((await listAllRequests(house)).map(({ reference }) => reference))
  await answersAll(visitor, form.slug, { words: 'all of it', email: `ida.${before.size}@example.org`, ...age })
  await visitor.post(`/${form.slug}/ask/check`)
  const made = (await listAllRequests(house)).find(({ reference }) => !before.has(reference))
  return made?.reference ?? ''
}

async function standing(reference: string): Promise<string> {
  return consentOf((await theCase(house.context, reference)).file.history).standing
}
