import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptRequest } from './accept-request'
import { answerUnconfirmed } from './answer-unconfirmed'
import { decideRight } from './decide-right'
import { extendTimeLimit } from './extend-time-limit'
import { fulfilLetter } from './fulfil-letter'
import { sendAnswer } from './send-answer'
import { verifyIdentity } from './verify-identity'
import { aRequest, leaves, theCase, theLetter } from './testing/a-request'
import { aController } from './testing/a-controller'
import { aDesk, type Desk } from './testing/desk'

const because = 'Your file is spread over eleven archives.'
const complex = { grounds: 'complexity', because, refusal: 'no' }

let desk: Desk

/** Without a promise, so that the days of the law show: 5 March and a month is Easter Sunday, so 7 April. */
beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('the old day stands until the letter has left, then the new one does (GDPR Art. 12(3))', async () => {
  const reference = await asked()
  await desk.does('2026-03-30', extendTimeLimit, reference, complex)
  expect(await dueOn(reference)).toBe('2026-04-07')
  await leaves(desk.context, reference, 'extension', '2026-04-01')
  expect(await dueOn(reference)).toBe('2026-06-05')
})

test('a letter that leaves too late extends nothing', async () => {
  const reference = await asked()
  await desk.does('2026-04-07', extendTimeLimit, reference, complex)
  await leaves(desk.context, reference, 'extension', '2026-04-08')
  expect(await dueOn(reference)).toBe('2026-04-07')
})

test('a posted letter counts on the day it was posted', async () => {
  const reference = await asked()
  await desk.does('2026-04-02', extendTimeLimit, reference, complex)
  const { id: letterId } = await theLetter(desk.context, reference, 'extension')
  await desk.does('2026-04-09', fulfilLetter, reference, { letterId, how: 'posted', on: '2026-04-07' })
  expect(await dueOn(reference)).toBe('2026-06-05')
})

test('S10: it is refused a second time, too late, without words about this request, and for what cannot wait (GDPR Art. 21(3))', async () => {
  const reference = await asked()
  expect(await desk.refused('2026-04-08', extendTimeLimit, reference, complex)).toEqual(['extension-too-late'])
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, { ...complex, because: 'Holidays' })).toEqual([
    'because: say-more-about-this-request',
  ])
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, { ...complex, grounds: 'staff-away' })).toEqual([
    'grounds: choose-a-ground',
  ])
  await desk.does('2026-03-30', extendTimeLimit, reference, complex)
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, complex)).toEqual(['extended-already'])
  const urgent = await aRequest(desk.context, desk.form, { rights: ['marketing-objection'] })
  expect(await desk.refused('2026-03-30', extendTimeLimit, urgent, complex)).toEqual(['carry-this-out-first'])
})

test('S10: each refusal of more time names the rule', async () => {
  const reference = await asked()
  const rule = async (today: '2026-03-30' | '2026-04-08', input: object) => {
    const outcome = await extendTimeLimit({ ...desk.context, actor: desk.handler, today }, { reference }, input)
    return outcome.ok ? null : outcome.problems.map(({ params }) => params?.['source'])
  }
  const source = 'GDPR Art. 12(3), second and third sentence'
  expect(await rule('2026-03-30', { ...complex, because: 'Holidays' })).toEqual([source])
  expect(await rule('2026-04-08', complex)).toEqual([source])
  expect(await rule('2026-03-30', complex)).toBeNull()
  expect(await rule('2026-03-30', complex)).toEqual([source])
})

test('a house rule of 30 days knows no extension', async () => {
  const form = await aController(desk.context, { regimes: [], noStatuteApplies: 'on' })
  const reference = await aRequest(desk.context, form)
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, complex, form.admin)).toEqual([
    'no-extension-in-law',
  ])
})

test('whoever was not told of more time can be given it: an answer calls its letter back', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-05', confirmed: false })
  await leaves(desk.context, reference, 'confirm-your-request', '2026-03-05')
  await desk.does('2026-03-16', extendTimeLimit, reference, complex)
  await desk.does('2026-03-17', answerUnconfirmed, reference, { because: 'Nobody confirmed the address.' })
  await desk.does('2026-03-18', acceptRequest, reference, { because: 'She rang up and confirmed it.' })
  await desk.does('2026-03-19', extendTimeLimit, reference, complex)
  await leaves(desk.context, reference, 'extension', '2026-03-20')
  expect(await dueOn(reference)).toBe('2026-06-05')
})

test('no letter asks for more time after the answer', async () => {
  const reference = await asked()
  await desk.does('2026-03-16', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-16',
  })
  await desk.does('2026-03-16', extendTimeLimit, reference, complex)
  await desk.does('2026-03-17', decideRight, reference, { right: 'access', decision: 'granted' })
  await desk.does('2026-03-17', sendAnswer, reference, { text: 'Here it is.', delivery: 'post' })
  expect((await theLetter(desk.context, reference, 'extension')).state).toBe('cancelled')
})

async function asked(): Promise<string> {
  return aRequest(desk.context, desk.form, { receivedOn: '2026-03-05' })
}

async function dueOn(reference: string) {
  return (await theCase(desk.context, reference)).row.dueOn
}
