import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRequester } from '@/db/queries/dossier'
import { forms } from '@/db/schema'
import { system, thePublic } from '@/domain/policies/actor'
import type { Right } from '@/domain/rights'
import { aController, type TestController } from './testing/a-controller'
import { amina, aRequest, letters, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { saveDraft } from './save-draft'
import { submitRequest } from './submit-request'

let house: TestHouse
let form: TestController

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context, { regimes: ['us-ca-ccpa', 'us-tx'], country: 'US', holidayCountry: 'US' })
  const rights: Right[] = ['access', 'erasure', 'automated-decision', 'opt-out']
  await house.context.db
    .update(forms)
    .set({ rights, settings: { askedFor: ['represented', 'child'], relationships: ['customer'] } })
})

afterAll(async () => house.close())

test('what was answered about each right, and for whom, is sealed with the request; the history keeps codes alone', async () => {
  const reference = await sends({
    rights: ['access', 'automated-decision'],
    about: { access: { scope: 'part', what: 'my orders' }, 'automated-decision': { wants: ['human'] } },
    askedFor: 'child',
    subjectName: 'Ida Diallo',
    capacity: 'parent',
    knownAs: 'customer 4711',
    relationship: 'customer',
    language: 'de',
  })
  const { file, facts } = await theCase(house.context, reference)
  const { db, keyring } = house.context
  expect((await readRequester(db, keyring, system('test'), file))?.asked).toEqual({
    text: amina.words,
    about: { access: { scope: 'part', what: 'my orders' }, 'automated-decision': { wants: ['human'] } },
    subject: { name: 'Ida Diallo', capacity: 'parent' },
    knownAs: 'customer 4711',
    relationship: 'customer',
  })
  expect(facts).toMatchObject({ askedFor: 'child', language: 'de' })
  expect(JSON.stringify(file.history)).not.toMatch(/Ida|orders|4711|customer/)
})

test('a controller outside the Union is asked under the GDPR too by whoever lives in it (GDPR Art. 3(2))', async () => {
  const hanoi = { country: 'VN', regimes: ['vn-pdpl-access', 'eu-gdpr'], holidayCountry: 'VN' }
  const abroad = await aController(house.context, hanoi)
  const laws = async (residence: string) => {
    const email = `resident.${residence}@example.org`
    const reference = await aRequest(house.context, abroad, { email, residence })
    return (await theCase(house.context, reference)).facts.rights.flatMap(({ regimes }) => regimes)
  }
  expect(await laws('DE')).toEqual(['vn-pdpl-access', 'eu-gdpr'])
  expect(await laws('VN')).toEqual(['vn-pdpl-access'])
})

test('who has no e-mail address names another way, and nothing waits for a click (GDPR Art. 12(2))', async () => {
  const reference = await sends({ email: '', postalAddress: 'Hafenstraße 1\n20457 Hamburg' })
  const { row } = await theCase(house.context, reference)
  expect(row.state).toBe('open')
  const first = (await letters(house.context, reference)).find(({ audience }) => audience === 'requester')
  expect(first).toMatchObject({ kind: 'request-received', state: 'by-hand' })
})

test('where somebody lives decides which law of a state they are under (Cal. Civ. Code 1798.140(i))', async () => {
  const lawsOf = async (residence: string) =>
    (await theCase(house.context, await sends({ residence }))).facts.rights.flatMap(({ regimes }) => regimes)
  expect(await lawsOf('US-CA')).toEqual(['us-ca-ccpa'])
  expect(await lawsOf('US-TX')).toEqual(['us-tx'])
  expect(await lawsOf('')).toEqual(['us-ca-ccpa', 'us-tx'])
})

test('what was answered for another kind of person is not kept for this one', async () => {
  const reference = await sends({ askedFor: 'child', subjectName: 'Ida', capacity: 'lawyer', answerTo: 'them' })
  const { db, keyring } = house.context
  const { file } = await theCase(house.context, reference)
  expect((await readRequester(db, keyring, system('test'), file))?.asked?.subject).toEqual({ name: 'Ida' })
})

test.for([
  ['no way to reply', { email: '' }, 'email: enter-your-email'],
  ['another person without a name', { askedFor: 'represented' }, 'subjectName: enter-their-name'],
  ['somebody this form does not ask for', { askedFor: 'deceased', subjectName: 'Ida' }, 'askedFor: value-not-valid'],
  ['a choice that is none', { about: { access: { scope: 'all' } } }, 'rights: value-not-valid'],
  ['a question that is none', { about: { access: { passport: 'yes' } } }, 'rights: value-not-valid'],
  ['an answer too long', { about: { access: { what: 'x'.repeat(10_001) } } }, 'access.what: text-too-long'],
  ['what nobody is here', { relationship: 'supplier' }, 'relationship: value-not-valid'],
  ['a place that is none', { residence: 'US-ZZ' }, 'residence: choose-a-residence'],
] as const)('%s is named', async ([, input, problem]) => {
  const outcome = await submits(input)
  expect(outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${field}: ${code}`)).toEqual([problem])
})

async function sends(input: object): Promise<string> {
  const outcome = await submits(input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.reference
}

async function submits(input: object) {
  const context = { ...house.context, actor: thePublic }
  const { token } = await saveDraft(context, form, { token: undefined, answers: {}, hours: 24 })
  return submitRequest(context, { draftToken: token, input: { rights: ['access'], ...amina, ...input } })
}
