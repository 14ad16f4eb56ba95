import { afterAll, beforeAll, expect, test } from 'vitest'
import { acknowledgeRequest } from './acknowledge-request'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, frozenIn, leaves, letters, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

let desk: Desk
let californian: TestController

beforeAll(async () => {
  desk = await aDesk()
  const law = { regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US', timeZone: 'America/Los_Angeles' }
  californian = await aController(desk.context, { ...law, promiseDays: 365 })
})

afterAll(async () => desk.close())

test('the automatic receipt confirms what 11 CCR 7021(a) asks for, from the day it left', async () => {
  const reference = await aRequest(desk.context, californian)
  expect(await ack(reference)).toEqual({ ackDueOn: '2026-03-19', acknowledgedOn: null })
  await leaves(desk.context, reference, 'request-received', '2026-03-06')
  expect(await ack(reference)).toEqual({ ackDueOn: '2026-03-19', acknowledgedOn: '2026-03-06' })
  expect(await refused(reference)).toEqual(['acknowledged-already'])
})

test('a letter that only asks to confirm the address confirms no receipt; staff send one that does', async () => {
  const reference = await aRequest(desk.context, californian, { confirmed: false })
  await leaves(desk.context, reference, 'confirm-your-request', '2026-03-05')
  expect(await ack(reference)).toMatchObject({ acknowledgedOn: null })
  expect(await refused(reference)).toEqual([])
  expect(await ack(reference)).toMatchObject({ acknowledgedOn: null })
  expect(await refused(reference)).toEqual(['acknowledgement-on-its-way'])
  await leaves(desk.context, reference, 'acknowledgement', '2026-03-11')
  expect(await ack(reference)).toMatchObject({ acknowledgedOn: '2026-03-11' })
})

test('a law that sets no day lets receipt be confirmed all the same (EDPB Guidelines 01/2022, para. 57)', async () => {
  const reference = await aRequest(desk.context, desk.form, { confirmed: false })
  await desk.does('2026-03-06', acknowledgeRequest, reference, {})
  const kinds = (await letters(desk.context, reference)).map(({ kind }) => kind)
  expect(kinds).toContain('acknowledgement')
})

test('no receipt calls a day the law’s that only the promise or a practical target sets (GDPR Art. 5(1)(a); APPI Arts 33 to 35)', async () => {
  const inTokyo = { regimes: ['jp-appi-practical'], country: 'JP', holidayCountry: 'JP', timeZone: 'Asia/Tokyo' }
  const japanese = await aController(desk.context, { ...inTokyo, promiseDays: 365 })
  const saidIn = async (reference: string, kind: 'request-received' | 'acknowledgement') =>
    (await frozenIn(desk.context, reference, kind)).props['binds']
  const confirmed = await aRequest(desk.context, japanese)
  expect(await saidIn(confirmed, 'request-received')).toBe('own')
  const unconfirmed = await aRequest(desk.context, japanese, { confirmed: false })
  await desk.does('2026-03-06', acknowledgeRequest, unconfirmed, {}, japanese.admin)
  expect(await saidIn(unconfirmed, 'acknowledgement')).toBe('own')
  const objection = await aRequest(desk.context, desk.form, { rights: ['marketing-objection'] })
  expect(await saidIn(objection, 'request-received')).toBe('promise')
})

async function ack(reference: string) {
  const { ackDueOn, acknowledgedOn } = (await theCase(desk.context, reference)).row
  return { ackDueOn, acknowledgedOn }
}

function refused(reference: string) {
  return desk.refused('2026-03-10', acknowledgeRequest, reference, {}, californian.admin)
}
