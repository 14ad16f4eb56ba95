import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAuthority } from './ask-authority'
import { askIdentity } from './ask-identity'
import { correctAskedFor } from './correct-asked-for'
import { correctRights } from './correct-rights'
import { decideRight } from './decide-right'
import { sendAnswer } from './send-answer'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, forAnother, leaves, letters, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyAuthority } from './verify-authority'
import { verifyIdentity } from './verify-identity'

const doubt = 'Nothing in the letter is from your mother.'
const asked = { proof: 'written-authority', doubt }
const shown = { verdict: 'shown', proof: 'written-authority', because: '' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('under the GDPR the month stands still from the letter to the proof (EDPB 01/2022, 3.4 and 159)', async () => {
  const reference = await askedAndLeft(desk.form, desk.handler)
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'paused', dueOn: null })
  await desk.does('2026-03-20', verifyAuthority, reference, { ...shown, on: '2026-03-16' })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'running', dueOn: '2026-04-13' })
})

test('left more than seven days after receipt, it stops no GDPR clock', async () => {
  const reference = await aRequest(desk.context, desk.form, forAnother)
  await desk.does('2026-03-09', askAuthority, reference, asked)
  await leaves(desk.context, reference, 'authority-request', '2026-03-13')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'running', dueOn: '2026-04-07' })
})

test('in the UK the month starts afresh with the proof (Art. 12A(2); ICO)', async () => {
  const british = { regimes: ['uk-gdpr'], country: 'GB', holidayCountry: 'GB-ENG', promiseDays: 365 }
  const form = await aController(desk.context, british)
  const reference = await askedAndLeft(form, form.admin)
  expect((await theCase(desk.context, reference)).deadline).toMatchObject({ legalDueOn: null })
  await desk.does('2026-03-20', verifyAuthority, reference, { ...shown, on: '2026-03-16' }, form.admin)
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-16')
})

test('in California nothing waits: verification never stops the 45 days (11 CCR 7021(b))', async () => {
  const californian = { regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US', promiseDays: 365 }
  const form = await aController(desk.context, californian)
  const reference = await askedAndLeft(form, form.admin)
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-19')
})

test('what was not enough keeps the clock standing and is told (EDPB 01/2022, example 31)', async () => {
  const reference = await askedAndLeft(desk.form, desk.handler)
  const missing = { verdict: 'insufficient', on: '2026-03-12', because: 'The note is not signed.' }
  await desk.does('2026-03-12', verifyAuthority, reference, missing)
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'paused', dueOn: null })
  const sent = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'authority-request')
  expect(sent).toHaveLength(2)
})

test('an objection to marketing goes on while authority is asked for the rest', async () => {
  const reference = await aRequest(desk.context, desk.form, {
    ...forAnother,
    rights: ['access', 'marketing-objection'],
  })
  await desk.does('2026-03-06', askAuthority, reference, asked)
  await leaves(desk.context, reference, 'authority-request', '2026-03-06')
  const { rights } = (await theCase(desk.context, reference)).deadline
  expect(rights.map(({ right, dueOn }) => [right, dueOn])).toEqual([
    ['access', null],
    ['marketing-objection', '2026-04-07'],
  ])
  const objection = await aRequest(desk.context, desk.form, { ...forAnother, rights: ['marketing-objection'] })
  expect(await desk.refused('2026-03-06', askAuthority, objection, asked)).toEqual(['authority-not-needed'])
})

test('for an opt-out or a limit an agent is asked for the signed permission and for nothing more (11 CCR 7026(j), 7027(i))', async () => {
  const californian = { regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US' }
  const form = await aController(desk.context, californian)
  const reference = await aRequest(desk.context, form, forAnother)
  const because = 'She asks for her mother to be left out of sales.'
  await desk.does('2026-03-05', correctRights, reference, { rights: ['opt-out', 'limit'], because }, form.admin)
  const asks = (proof: string) => desk.refused('2026-03-06', askAuthority, reference, { ...asked, proof }, form.admin)
  const more = ['confirmed-by-person', 'power-of-attorney', 'parental-responsibility', 'guardianship', 'estate']
  for (const proof of more) expect(await asks(proof)).toEqual(['proof: signed-permission-at-most'])
  const paper = { method: 'document', doubt, nothingLess: because }
  expect(await desk.refused('2026-03-06', askIdentity, reference, paper, form.admin)).toEqual(['identity-not-needed'])
  expect(await asks('written-authority')).toEqual([])
  expect(
    await desk.refused('2026-03-06', decideRight, reference, { right: 'opt-out', decision: 'granted' }, form.admin),
  ).toEqual([])
})

test('until authority is shown nothing is granted to whoever asks for another person (GDPR Art. 5(1)(f))', async () => {
  const reference = await aRequest(desk.context, desk.form, forAnother)
  await desk.does('2026-03-06', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-06',
  })
  await desk.does('2026-03-06', askAuthority, reference, asked)
  const granted = { right: 'access', decision: 'granted' }
  expect(await desk.refused('2026-03-09', decideRight, reference, granted)).toEqual(['decision: authority-not-shown'])
  await desk.does('2026-03-09', verifyAuthority, reference, { ...shown, on: '2026-03-09' })
  expect(await desk.refused('2026-03-09', decideRight, reference, granted)).toEqual([])
})

test('nor is an answer sent that gives what was granted before the doubt came up (GDPR Art. 5(1)(f))', async () => {
  const reference = await aRequest(desk.context, desk.form, { ...forAnother, rights: ['access', 'erasure'] })
  const noDoubt = { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' }
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  await desk.does('2026-03-06', decideRight, reference, { right: 'access', decision: 'granted' })
  await desk.does('2026-03-09', askAuthority, reference, asked)
  const closed = {
    right: 'erasure',
    decision: 'cannot-identify',
    because: 'Nothing names her.',
    fileReason: 'Searched.',
  }
  await desk.does('2026-03-10', decideRight, reference, closed)
  const answers = () =>
    desk.refused('2026-03-11', sendAnswer, reference, {
      text: 'Here is the copy.',
      delivery: 'portal',
      withoutFile: 'in-the-text',
    })
  expect(await answers()).toEqual(['authority-not-shown'])
  await desk.does('2026-03-11', verifyAuthority, reference, { ...shown, on: '2026-03-11' })
  expect(await answers()).toEqual([])
})

test('whoever asks for themselves has no authority to show, until it is put right for whom they ask (EDPB 01/2022, 3.4)', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const because = 'The letter says that she writes for her mother.'
  const asks = () => desk.refused('2026-03-06', askAuthority, reference, asked)
  const corrected = (whom: string) =>
    desk.refused('2026-03-06', correctAskedFor, reference, { askedFor: whom, because })
  expect(await asks()).toEqual(['asks-for-themselves'])
  expect(await corrected('')).toEqual(['askedFor: choose-for-whom'])
  expect(await corrected('self')).toEqual(['askedFor: nothing-changed'])
  expect(await corrected('represented')).toEqual([])
  const { facts, file } = await theCase(desk.context, reference)
  expect(facts.askedFor).toBe('represented')
  expect(file.history.at(-1)?.data).toEqual({ field: 'askedFor', from: 'self', to: 'represented' })
  expect(await asks()).toEqual([])
})

test('it needs a written doubt and one proof, once at a time; a verdict needs the question and what was found', async () => {
  const reference = await aRequest(desk.context, desk.form, forAnother)
  const asks = (change: object) => desk.refused('2026-03-06', askAuthority, reference, { ...asked, ...change })
  const judged = (change: object) =>
    desk.refused('2026-03-09', verifyAuthority, reference, { ...shown, on: '2026-03-09', ...change })
  expect(await judged({})).toEqual(['authority-not-asked'])
  expect(await asks({ doubt: ' ' })).toEqual(['doubt: write-the-doubt-of-authority'])
  expect(await asks({ proof: 'passport' })).toEqual(['proof: choose-a-proof'])
  expect(await asks({})).toEqual([])
  expect(await asks({})).toEqual(['rights: authority-already-asked'])
  expect(await judged({ proof: '' })).toEqual(['proof: choose-a-proof'])
  expect(await judged({ verdict: 'insufficient', because: '' })).toEqual(['because: say-what-is-missing'])
  expect(await judged({ on: '2026-03-05' })).toEqual(['on: day-before-question'])
  expect(await judged({ on: '2026-03-10' })).toEqual(['on: day-in-the-future'])
})

async function askedAndLeft(form: TestController, actor: Desk['handler']): Promise<string> {
  const reference = await aRequest(desk.context, form, forAnother)
  await desk.does('2026-03-09', askAuthority, reference, asked, actor)
  await leaves(desk.context, reference, 'authority-request', '2026-03-10')
  return reference
}
