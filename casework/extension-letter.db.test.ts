import { afterAll, beforeAll, expect, test } from 'vitest'
import { askIdentity } from './ask-identity'
import { decideRight } from './decide-right'
import { extendTimeLimit } from './extend-time-limit'
import { aRequest, frozenIn, leaves, theLetter } from './testing/a-request'
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

test('the letter names both days and why', async () => {
  const reference = await asked()
  const outcome = await extendTimeLimit(
    { ...desk.context, actor: desk.handler, today: '2026-03-30' },
    { reference },
    complex,
  )
  expect(outcome).toMatchObject({ ok: true })
  expect(await theLetter(desk.context, reference, 'extension')).toMatchObject({ eventSequence: 3, state: 'owed' })
  expect((await frozenIn(desk.context, reference, 'extension')).props).toMatchObject({
    times: [{ rights: [], oldDueOn: '2026-04-07', newDueOn: '2026-06-05', waiting: 'runs' }],
    promisedOn: null,
  })
})

test('whether any part will be refused is said first, and what is refused is told in the letter (GDPR Art. 12(4))', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-05', rights: ['access', 'erasure'] })
  const problems = (input: object) => desk.refused('2026-03-30', extendTimeLimit, reference, { ...complex, ...input })
  expect(await problems({ refusal: '' })).toEqual(['refusal: say-whether-refused'])
  expect(await problems({ refusal: 'yes' })).toEqual(['refusal: decide-refusals-first'])
  const refused = { right: 'erasure', decision: 'refused', ground: 'legal-duty', because: 'Tax law: until 2033.' }
  await desk.does('2026-03-30', decideRight, reference, refused)
  expect(await problems({ refusal: 'no' })).toEqual(['refusal: refused-already'])
  await desk.does('2026-03-30', extendTimeLimit, reference, { ...complex, refusal: 'yes' })
  expect((await frozenIn(desk.context, reference, 'extension')).props['refusals']).toEqual([
    { right: 'erasure', decision: 'refused', ground: 'legal-duty', because: 'Tax law: until 2033.', searched: null },
  ])
})

test('where a refusal may wait for the extended day nobody is asked (UK GDPR Art. 12(4) as amended)', async () => {
  const form = await aController(desk.context, {
    regimes: ['uk-gdpr'],
    country: 'GB',
    holidayCountry: 'GB-ENG',
    timeZone: 'Europe/London',
    promiseDays: 365,
  })
  const reference = await aRequest(desk.context, form)
  await desk.does('2026-03-30', extendTimeLimit, reference, { grounds: 'complexity', because }, form.admin)
  expect((await frozenIn(desk.context, reference, 'extension')).props['refusals']).toEqual([])
})

test('that nothing was refused is not told where nothing is done about a part (GDPR Art. 12(4), Art. 11(2))', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'portability'] })
  const because = 'No account bears this name.'
  await desk.does('2026-03-20', decideRight, reference, {
    right: 'portability',
    decision: 'wrong-organisation',
    because,
  })
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, complex)).toEqual(['refusal: refused-already'])
  await desk.does('2026-03-30', extendTimeLimit, reference, { ...complex, refusal: 'yes' })
  expect((await frozenIn(desk.context, reference, 'extension')).props['refusals']).toMatchObject([
    { right: 'portability', decision: 'wrong-organisation', because },
  ])
})

test('while time stands still the letter says that the days of it are added (EDPB Guidelines 01/2022, para. 159)', async () => {
  const reference = await asked()
  const doubt = 'The request came from an address that we do not know.'
  await desk.does('2026-03-06', askIdentity, reference, { doubt, method: 'contact-on-file' })
  await leaves(desk.context, reference, 'identity-request', '2026-03-06')
  await desk.does('2026-03-20', extendTimeLimit, reference, complex)
  expect((await frozenIn(desk.context, reference, 'extension')).props['times']).toEqual([
    { rights: [], oldDueOn: '2026-04-07', newDueOn: '2026-06-05', waiting: 'pauses' },
  ])
})

async function asked(): Promise<string> {
  return aRequest(desk.context, desk.form, { receivedOn: '2026-03-05' })
}
