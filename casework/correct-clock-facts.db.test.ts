import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctDesignatedAddress } from './correct-designated-address'
import { correctLaw } from './correct-law'
import { correctLetterDay } from './correct-letter-day'
import { correctReceiptDay } from './correct-receipt-day'
import { extendTimeLimit } from './extend-time-limit'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const because = 'The letter says so.'

let desk: Desk
let canadian: TestController
let californian: TestController

beforeAll(async () => {
  desk = await aDesk()
  canadian = await aController(desk.context, {
    regimes: ['ca-pipeda'],
    country: 'CA',
    holidayCountry: 'CA-ON',
    timeZone: 'America/Toronto',
    promiseDays: 365,
  })
  californian = await aController(desk.context, {
    regimes: ['us-ca-ccpa'],
    country: 'US',
    holidayCountry: 'US',
    timeZone: 'America/Los_Angeles',
    promiseDays: 365,
  })
})

afterAll(async () => desk.close())

test('the notice of more time is counted from the date on the letter, the answer from receipt (PIPEDA s. 8(3)-(4))', async () => {
  const reference = await aRequest(desk.context, canadian, { receivedOn: '2026-03-05' })
  expect(await row(reference)).toMatchObject({ dueOn: '2026-04-04', extensionNoticeDueOn: '2026-04-04' })
  await desk.does('2026-03-06', correctLetterDay, reference, { letterOn: '2026-02-24', because }, canadian.admin)
  expect(await row(reference)).toMatchObject({ dueOn: '2026-04-04', extensionNoticeDueOn: '2026-03-26' })
  const moreTime = { grounds: 'consultations', because: 'Three other bodies have to be consulted.', refusal: 'no' }
  expect(await desk.refused('2026-03-27', extendTimeLimit, reference, moreTime, canadian.admin)).toEqual([
    'extension-too-late',
  ])
})

test('the working names the date on the letter, and that none is recorded where there is none', async () => {
  const reference = await aRequest(desk.context, canadian)
  expect(await noticeStep(reference)).toMatchObject({ params: { from: 'letter' } })
  await desk.does('2026-03-06', correctLetterDay, reference, { letterOn: '2026-02-24', because }, canadian.admin)
  expect(await noticeStep(reference)).toMatchObject({ params: { from: 'dated', on: '2026-02-24' } })
})

test('a date on the letter is corrected, taken back, and never later than the receipt', async () => {
  const reference = await aRequest(desk.context, canadian, { receivedOn: '2026-03-05' })
  const problems = (letterOn: string) =>
    desk.refused('2026-03-06', correctLetterDay, reference, { letterOn, because }, canadian.admin)
  expect(await problems('')).toEqual(['letterOn: nothing-changed'])
  expect(await problems('2026-03-06')).toEqual(['letterOn: letter-after-receipt'])
  expect(await problems('2025-02-24')).toEqual(['letterOn: letter-long-before-receipt'])
  expect(await problems('2026-02-24')).toEqual([])
  expect(await problems('2026-02-24')).toEqual(['letterOn: nothing-changed'])
  expect(await problems('2026-03-04')).toEqual([])
  await desk.does('2026-03-06', correctReceiptDay, reference, { receivedOn: '2026-03-02', because }, canadian.admin)
  expect(await row(reference)).toMatchObject({ dueOn: '2026-04-01', extensionNoticeDueOn: '2026-04-01' })
  expect(await problems('')).toEqual([])
  expect((await theCase(desk.context, reference)).facts.letterOn).toBeNull()
  expect(await history(reference)).toContainEqual(
    expect.objectContaining({ data: { field: 'letterOn', from: '2026-02-24', to: '2026-03-04' } }),
  )
})

test('what came to another address than the one designated is due in 150 days (California Civil Code 1798.83(b)(1)(C))', async () => {
  const reference = await aRequest(desk.context, californian, { receivedOn: '2026-03-05' })
  const disclosure = { right: 'access', regimes: 'us-ca-shine-the-light', because }
  await desk.does('2026-03-06', correctLaw, reference, disclosure, californian.admin)
  expect((await row(reference)).dueOn).toBe('2026-04-04')
  const answered = (designated: string) =>
    desk.refused('2026-03-06', correctDesignatedAddress, reference, { designated, because }, californian.admin)
  expect(await answered('not-known')).toEqual(['designated: nothing-changed'])
  expect(await answered('perhaps')).toEqual(['designated: choose-whether-designated'])
  expect(await answered('no')).toEqual([])
  expect((await row(reference)).dueOn).toBe('2026-08-02')
  expect((await theCase(desk.context, reference)).deadline.working.map(({ rule }) => rule)).toContain(
    'time-limit-elsewhere',
  )
  expect(await answered('yes')).toEqual([])
  expect((await row(reference)).dueOn).toBe('2026-04-04')
  expect(await history(reference)).toContainEqual(
    expect.objectContaining({ data: { field: 'designatedAddress', from: false, to: true } }),
  )
})

test('neither is asked where no law of the request counts by it (GDPR Art. 12(3))', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const letter = { letterOn: '2026-02-24', because }
  expect(await desk.refused('2026-03-06', correctLetterDay, reference, letter)).toEqual(['no-law-counts-from-letter'])
  const address = { designated: 'no', because }
  expect(await desk.refused('2026-03-06', correctDesignatedAddress, reference, address)).toEqual([
    'no-law-counts-by-address',
  ])
})

async function row(reference: string) {
  return (await theCase(desk.context, reference)).row
}

async function history(reference: string) {
  return (await theCase(desk.context, reference)).file.history
}

async function noticeStep(reference: string) {
  const { rights } = (await theCase(desk.context, reference)).deadline
  return rights[0]?.laws[0]?.deadline.working.find(({ rule }) => rule === 'extension-notice')
}
