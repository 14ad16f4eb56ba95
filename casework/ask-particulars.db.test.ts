import { afterAll, beforeAll, expect, test } from 'vitest'
import { requester } from '@/domain/policies/actor'
import { askParticulars } from './ask-particulars'
import { completeRequest } from './complete-request'
import { receiveMessage } from './receive-message'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, leaves, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const missing = { missing: ['record'], rights: ['access'], question: 'Which of our clinics treated you?' }
const arrived = { channel: 'letter', text: 'The one in Durban.' }

let desk: Desk
let clinic: TestController

beforeAll(async () => {
  desk = await aDesk()
  const inDurban = { country: 'ZA', regimes: ['za-paia'], holidayCountry: 'ZA', timeZone: 'Africa/Johannesburg' }
  clinic = await aController(desk.context, { promiseDays: 365, ...inDurban })
})

afterAll(async () => desk.close())

test('the thirty days begin when the particulars arrive, by whatever way (PAIA s. 56(1))', async () => {
  const reference = await askedAndLeft(['access'])
  const waiting = (await theCase(desk.context, reference)).deadline
  expect(waiting).toMatchObject({ legalDueOn: null, withoutPauseDueOn: '2026-04-04' })
  await desk.does('2026-03-25', completeRequest, reference, { ...arrived, on: '2026-03-20' }, clinic.admin)
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-19')
})

test('a reply on the person’s own page completes the request at once', async () => {
  const reference = await askedAndLeft(['access'])
  const { row, file } = await theCase(desk.context, reference)
  const own = { ...desk.context, actor: requester(row.id), today: '2026-03-20' as const }
  const asked = file.history.find(({ type }) => type === 'particularsRequested')
  const message = { text: 'The one in Durban.', questions: String(asked?.sequence) }
  expect(await receiveMessage(own, { reference }, message)).toMatchObject({ ok: true })
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-19')
})

test('only the rights asked about wait; an objection to marketing never does', async () => {
  const reference = await askedAndLeft(['access', 'correction', 'marketing-objection'])
  const { rights } = (await theCase(desk.context, reference)).deadline
  expect(rights.map(({ right, legalDueOn }) => [right, legalDueOn])).toEqual([
    ['access', null],
    ['correction', '2026-04-04'],
    ['marketing-objection', '2026-04-04'],
  ])
  expect(await asks(reference, { rights: ['marketing-objection'] })).toEqual(['rights: nothing-to-clarify'])
})

test('the old day stands until the letter has left, and for good where it left after the last day', async () => {
  const reference = await aRequest(desk.context, clinic)
  expect(await asks(reference, {})).toEqual([])
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-04')
  await leaves(desk.context, reference, 'particulars-request', '2026-04-05')
  expect((await theCase(desk.context, reference)).deadline.legalDueOn).toBe('2026-04-04')
})

test('where the law does not let its time wait, one asks what is meant instead', async () => {
  const reference = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-03-06', askParticulars, reference, missing)).toEqual([
    'rights: particulars-not-in-law',
  ])
})

test('particulars are named, asked for once at a time, and recorded only where they were asked for', async () => {
  const reference = await aRequest(desk.context, clinic)
  expect(await completes(reference)).toEqual(['particulars-not-asked'])
  expect(await asks(reference, { missing: [] })).toEqual(['missing: choose-what-is-missing'])
  expect(await asks(reference, { missing: ['passport'] })).toEqual(['missing: choose-what-is-missing'])
  expect(await asks(reference, {})).toEqual([])
  expect(await asks(reference, {})).toEqual(['rights: particulars-already-asked'])
  expect(await completes(reference)).toEqual([])
  expect((await theLetter(desk.context, reference, 'particulars-request')).state).toBe('cancelled')
})

async function askedAndLeft(rights: NonNullable<Parameters<typeof aRequest>[2]>['rights']): Promise<string> {
  const reference = await aRequest(desk.context, clinic, { rights })
  expect(await asks(reference, {})).toEqual([])
  await leaves(desk.context, reference, 'particulars-request', '2026-03-09')
  return reference
}

function asks(reference: string, change: object) {
  return desk.refused('2026-03-06', askParticulars, reference, { ...missing, ...change }, clinic.admin)
}

function completes(reference: string) {
  return desk.refused('2026-03-06', completeRequest, reference, { ...arrived, on: '2026-03-06' }, clinic.admin)
}
