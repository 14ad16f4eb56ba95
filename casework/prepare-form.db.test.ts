import { afterAll, beforeAll, expect, test } from 'vitest'
import { findForm } from '@/db/queries/forms'
import { forms, journal } from '@/db/schema'
import { eq } from 'drizzle-orm'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { NotFound } from './errors'
import { discardForm, prepareForm, publishForm, wordRight } from './prepare-form'

let house: TestHouse
let form: TestController
const administering = () => ({ ...house.context, actor: form.admin })
const offers = { rights: ['access', 'erasure', 'complaint'], languages: ['de', 'en'], askedFor: 'child' }

beforeAll(async () => {
  house = await testHouse()
})

afterAll(async () => house.close())

test('people see a change when it is published, and a request stays with the version it was made under', async () => {
  form = await aController(house.context)
  const before = await aRequest(house.context, form)
  expect(await prepareForm(administering(), form.controllerId, offers)).toEqual({ ok: true })
  expect((await seen()).version).toBe(1)
  expect(await publishForm(administering(), form.controllerId)).toEqual({ ok: true, version: 2 })
  expect(await seen()).toMatchObject({
    version: 2,
    rights: ['access', 'erasure', 'complaint'],
    languages: ['de', 'en'],
    settings: { askedFor: ['child'], relationships: [], unasked: [] },
  })
  expect((await theCase(house.context, before)).row.formId).toBe(form.formId)
  const [published] = await house.context.db.select().from(journal).where(eq(journal.what, 'form-published'))
  expect(published).toMatchObject({ controllerId: form.controllerId, details: { version: 2 } })
})

test('own words are kept for a right and a language, and an empty box takes them back', async () => {
  form = await aController(house.context)
  const words = { de: { label: 'Kundendaten löschen', hint: '' }, en: { label: '', hint: 'Your account too.' } }
  expect(await wordRight(administering(), form.controllerId, { right: 'erasure', words })).toEqual({ ok: true })
  await publishForm(administering(), form.controllerId)
  expect((await seen()).settings.wording).toEqual({
    erasure: { de: { label: 'Kundendaten löschen' }, en: { hint: 'Your account too.' } },
  })
  const taken = { de: { label: ' ', hint: '' }, en: { label: '', hint: '' } }
  await wordRight(administering(), form.controllerId, { right: 'erasure', words: taken })
  await publishForm(administering(), form.controllerId)
  expect((await seen()).settings.wording).toEqual({})
})

test('there is one version in preparation; it can be thrown away, and nothing is published twice', async () => {
  form = await aController(house.context)
  await prepareForm(administering(), form.controllerId, offers)
  await prepareForm(administering(), form.controllerId, { ...offers, rights: ['access'] })
  const all = await house.context.db.select().from(forms).where(eq(forms.controllerId, form.controllerId))
  expect(all.map(({ version, rights }) => [version, rights.length])).toEqual([
    [1, 6],
    [2, 1],
  ])
  expect(await discardForm(administering(), form.controllerId)).toEqual({ ok: true })
  expect(problemIn(await publishForm(administering(), form.controllerId))).toBe('nothing-prepared')
  expect((await seen()).version).toBe(1)
  await prepareForm(administering(), form.controllerId, offers)
  expect(await publishForm(administering(), form.controllerId)).toEqual({ ok: true, version: 3 })
})

test.for([
  ['no right', { ...offers, rights: [] }, 'choose-one-right'],
  ['no language', { ...offers, languages: [] }, 'choose-a-language'],
  ['a language that is none', { ...offers, languages: ['xx'] }, 'choose-a-language'],
  ['somebody nobody asks for', { ...offers, askedFor: ['pet'] }, 'value-not-valid'],
] as const)('%s is refused, and nothing is prepared', async ([, input, code]) => {
  form = await aController(house.context)
  expect(problemIn(await prepareForm(administering(), form.controllerId, input))).toBe(code)
  expect(problemIn(await publishForm(administering(), form.controllerId))).toBe('nothing-prepared')
})

test('only an administrator changes the form, and of their own organisation alone', async () => {
  form = await aController(house.context)
  const manager = await aStaffMember(house.context, form, { role: 'manager' })
  const refused = await prepareForm({ ...house.context, actor: manager }, form.controllerId, offers)
  expect(problemIn(refused)).toBe('not-permitted')
  const stranger = (await aController(house.context)).admin
  await expect(prepareForm({ ...house.context, actor: stranger }, form.controllerId, offers)).rejects.toThrow(NotFound)
})

async function seen() {
  const found = await findForm(house.context.db, form.slug)
  if (!found) throw new Error('No form')
  return found.form
}

function problemIn(outcome: Awaited<ReturnType<typeof prepareForm>>): string | undefined {
  return outcome.ok ? undefined : outcome.problems[0]?.code
}
