import { afterAll, beforeAll, expect, test } from 'vitest'
import { findForm, findNewestForm } from '@/db/queries/forms'
import { forms, journal } from '@/db/schema'
import { languages } from '@/domain/languages'
import { eq } from 'drizzle-orm'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { NotFound } from './errors'
import { contentHash, discardForm, prepareForm, publishForm, tellOtherWays, wordRight } from './prepare-form'

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
  expect(await publishes()).toEqual({ ok: true, version: 2 })
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
  await publishes()
  expect((await seen()).settings.wording).toEqual({
    erasure: { de: { label: 'Kundendaten löschen' }, en: { hint: 'Your account too.' } },
  })
  const taken = { de: { label: ' ', hint: '' }, en: { label: '', hint: '' } }
  await wordRight(administering(), form.controllerId, { right: 'erasure', words: taken })
  await publishes()
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
  expect(await discardForm(administering(), form.controllerId, await prepared())).toEqual({ ok: true })
  expect(problemIn(await publishes())).toBe('nothing-prepared')
  expect((await seen()).version).toBe(1)
  await prepareForm(administering(), form.controllerId, offers)
  expect(await publishes()).toEqual({ ok: true, version: 3 })
})

test('questions about a right are chosen one by one, and words alone leave them as they were', async () => {
  form = await aController(house.context)
  const chooses = async (input: object) => wordRight(administering(), form.controllerId, { right: 'access', ...input })
  expect(await chooses({ words: {}, asked: ['period'] })).toEqual({ ok: true })
  expect(await chooses({ words: { en: { label: 'My file', hint: '' } } })).toEqual({ ok: true })
  await publishes()
  expect((await seen()).settings).toMatchObject({
    unaskedQuestions: { access: ['scope', 'what'] },
    wording: { access: { en: { label: 'My file' } } },
  })
})

test('other ways to ask are said in the own words of the organisation, by language, and taken back by an empty box', async () => {
  form = await aController(house.context)
  const says = async (words: object) => tellOtherWays(administering(), form.controllerId, { words })
  expect(await says({ en: 'At the counter.', de: 'Am Schalter.' })).toEqual({ ok: true })
  expect(await says({ de: ' ' })).toEqual({ ok: true })
  await publishes()
  expect((await seen()).settings.otherWays).toEqual({ en: 'At the counter.' })
  expect(problemIn(await says({ en: 'x'.repeat(301) }))).toBe('line-too-long')
})

test('parents are asked about children only where a law of the organisation lets it, and from an age on', async () => {
  form = await aController(house.context)
  const asking = async (input: object) => problemIn(await prepareForm(administering(), form.controllerId, input))
  expect(await asking({ ...offers, parentalConsent: 'yes', minimumAge: '18' })).toBe('law-asks-no-parent')
  form = await aController(house.context, { country: 'VN', regimes: ['vn-pdpl-access'], holidayCountry: 'VN' })
  expect(await asking({ ...offers, parentalConsent: 'yes' })).toBe('age-before-parents')
  expect(await asking({ ...offers, parentalConsent: 'yes', minimumAge: '22' })).toBe('age-out-of-range')
  expect(await asking({ ...offers, parentalConsent: 'yes', minimumAge: '18' })).toBeUndefined()
  await publishes()
  expect((await seen()).settings).toMatchObject({ minimumAge: 18, parentalConsent: true })
})

test.for([
  ['no right', { ...offers, rights: [] }, 'choose-one-right'],
  ['no language', { ...offers, languages: [] }, 'choose-a-language'],
  ['a language that is none', { ...offers, languages: ['xx'] }, 'choose-a-language'],
  ['somebody nobody asks for', { ...offers, askedFor: ['pet'] }, 'value-not-valid'],
] as const)('%s is refused, and nothing is prepared', async ([, input, code]) => {
  form = await aController(house.context)
  expect(problemIn(await prepareForm(administering(), form.controllerId, input))).toBe(code)
  expect(problemIn(await publishes())).toBe('nothing-prepared')
})

test('nobody publishes or throws away what somebody else has changed since they looked at it', async () => {
  form = await aController(house.context)
  await prepareForm(administering(), form.controllerId, offers)
  const seenThen = await prepared()
  await prepareForm(administering(), form.controllerId, { ...offers, rights: ['access'] })
  const stale = 'form-changed-meanwhile'
  expect(problemIn(await publishForm(administering(), form.controllerId, seenThen))).toBe(stale)
  expect(problemIn(await discardForm(administering(), form.controllerId, seenThen))).toBe(stale)
  expect(await publishes()).toEqual({ ok: true, version: 2 })
})

test('saving what a new form says already prepares nothing', async () => {
  form = await aController(house.context)
  const { rights } = await seen()
  const asItIs = { rights, languages: [...languages], askedFor: ['represented', 'child', 'deceased'] }
  expect(problemIn(await prepareForm(administering(), form.controllerId, asItIs))).toBe('nothing-changed')
})

test('words in a language that the page does not name stay', async () => {
  form = await aController(house.context)
  const both = { de: { label: 'Auskunft', hint: '' }, en: { label: 'My file', hint: '' } }
  await wordRight(administering(), form.controllerId, { right: 'access', words: both })
  await wordRight(administering(), form.controllerId, {
    right: 'access',
    words: { en: { label: 'My card', hint: '' } },
  })
  await publishes()
  expect((await seen()).settings.wording?.access).toEqual({ de: { label: 'Auskunft' }, en: { label: 'My card' } })
})

test('only an administrator changes the form, and of their own organisation alone', async () => {
  form = await aController(house.context)
  await prepareForm(administering(), form.controllerId, offers)
  const now = await prepared()
  const words = { right: 'access', words: { en: { label: 'My card', hint: '' } } }
  const tries = (actor: TestController['admin']) => {
    const context = { ...house.context, actor }
    return [
      () => prepareForm(context, form.controllerId, { ...offers, rights: ['access'] }),
      () => wordRight(context, form.controllerId, words),
      () => publishForm(context, form.controllerId, now),
      () => discardForm(context, form.controllerId, now),
    ]
  }
  for (const attempt of tries(await aStaffMember(house.context, form, { role: 'manager' })))
    expect(problemIn(await attempt())).toBe('not-permitted')
  for (const attempt of tries((await aController(house.context)).admin))
    await expect(attempt()).rejects.toThrow(NotFound)
  expect(await prepared()).toBe(now)
})

async function prepared(): Promise<string> {
  return contentHash(await findNewestForm(house.context.db, form.admin, form.controllerId))
}

async function publishes() {
  return publishForm(administering(), form.controllerId, await prepared())
}

async function seen() {
  const found = await findForm(house.context.db, form.slug)
  if (!found) throw new Error('No form')
  return found.form
}

function problemIn(outcome: Awaited<ReturnType<typeof prepareForm>>): string | undefined {
  return outcome.ok ? undefined : outcome.problems[0]?.code
}
