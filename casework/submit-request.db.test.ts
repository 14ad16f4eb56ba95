import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '@/db/schema'
import { thePublic } from '@/domain/policies/actor'
import { aController, type TestController } from './testing/a-controller'
import { amina, aRequest, letters, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { saveDraft } from './save-draft'
import { submitRequest } from './submit-request'

let house: TestHouse
let form: TestController

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a request is there with its day, its first fact and its letters as soon as it is acknowledged', async () => {
  const reference = await aRequest(house.context, form, { receivedOn: '2026-03-05', confirmed: false })
  const { row, file } = await theCase(house.context, reference)
  expect(row).toMatchObject({ state: 'unconfirmed', receivedOn: '2026-03-05', dueOn: '2026-04-04', binds: 'promise' })
  expect(file.history.map(({ type }) => type)).toEqual(['received'])
  const owed = await letters(house.context, reference)
  expect(owed.map(({ kind }) => kind).sort()).toEqual(['confirm-your-request', 'request-arrived', 'request-arrived'])
})

test('sending one draft 100 times at once makes one request', async () => {
  const context = { ...house.context, actor: thePublic }
  const { token } = await saveDraft(context, form, { token: undefined, answers: {}, hours: 24 })
  const send = () => submitRequest(context, { draftToken: token, input: { rights: ['access'], ...amina } })
  const answers = await Promise.all(Array.from({ length: 100 }, send))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(100)
  expect(new Set(answers.map((answer) => answer.ok && answer.reference)).size).toBe(1)
})

test('a marketing objection is open at once: nothing needs confirming', async () => {
  const reference = await aRequest(house.context, form, { rights: ['marketing-objection'] })
  expect((await theCase(house.context, reference)).row.state).toBe('open')
})

test('a right named twice is asked for once', async () => {
  const reference = await aRequest(house.context, form, { rights: ['erasure', 'erasure'] })
  expect((await theCase(house.context, reference)).facts.rights.map(({ right }) => right)).toEqual(['erasure'])
})

test('what is missing, too long or not offered is named, and nothing is kept of it', async () => {
  const problems = async (input: object, lengths?: { name: number; words: number }) => {
    const context = { ...house.context, actor: thePublic, ...(lengths && { lengths }) }
    const { token } = await saveDraft(context, form, { token: undefined, answers: {}, hours: 24 })
    const whole = { rights: ['access'], ...amina, ...input }
    const outcome = await submitRequest(context, { draftToken: token, input: whole })
    return outcome.ok ? [] : outcome.problems.map(({ code, field }) => `${field}: ${code}`)
  }
  expect(await problems({ rights: [] })).toEqual(['rights: choose-a-right'])
  expect(await problems({ rights: ['complaint'] })).toEqual(['rights: right-not-offered'])
  expect(await problems({ name: ' \u202e\n ' })).toEqual(['name: enter-your-name'])
  expect(await problems({ email: 'amina@example.org, tomas@example.org' })).toEqual(['email: email-not-valid'])
  expect(await problems({ words: 'x'.repeat(10_001) })).toEqual(['words: words-too-long'])
  expect(await problems({ name: 'Amina', words: 'x'.repeat(31) }, { name: 4, words: 30 })).toEqual([
    'name: name-too-long',
    'words: words-too-long',
  ])
  expect(await problems({ state: 'closed' })).toEqual(['state: unknown-field'])
})

test.for([
  ['privacy@lindenhof.example', 'where new requests are noticed'],
  ['Office+amina@Lindenhof.example', 'the same, in other signs'],
  ['contact@lindenhof.example', 'given for questions'],
  ['rights@lindenhof.example', 'from which letters are sent'],
] as const)('E12: nobody asks from %s, %s, and nothing is kept of it', async ([email]) => {
  const ours = await aController(house.context, { email: 'contact@lindenhof.example' })
  const context = { ...house.context, actor: thePublic, sender: 'rights@lindenhof.example' }
  const { token } = await saveDraft(context, ours, { token: undefined, answers: {}, hours: 24 })
  const sent = await submitRequest(context, { draftToken: token, input: { rights: ['access'], ...amina, email } })
  expect(sent).toEqual({ ok: false, problems: [{ code: 'email-is-ours', params: {}, field: 'email' }] })
  expect(await house.context.db.$count(requests, eq(requests.controllerId, ours.controllerId))).toBe(0)
})

test('a draft that is not there, or is another one’s by guess, sends nothing', async () => {
  const context = { ...house.context, actor: thePublic }
  const sent = await submitRequest(context, {
    draftToken: 'guessed',
    input: { rights: ['access'], ...amina },
  })
  expect(sent).toMatchObject({ ok: false, problems: [{ code: 'draft-expired' }] })
})
