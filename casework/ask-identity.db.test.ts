import { afterAll, beforeAll, expect, test } from 'vitest'
import { askIdentity } from './ask-identity'
import { correctReceiptDay } from './correct-receipt-day'
import { verifyIdentity } from './verify-identity'
import { aController, aStaffMember } from './testing/a-controller'
import { aRequest, leaves, letters, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const doubt = { method: 'call-back', doubt: 'Two people have this name.' }
const verified = { verdict: 'verified', method: 'call-back' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('the clock stands still from the day the letter left until the information arrived (EDPB 01/2022, 159)', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-04-07', identity: 'asked' })
  await leaves(desk.context, reference, 'identity-request', '2026-03-09')
  expect(await days(reference)).toMatchObject({ clock: 'paused', dueOn: null, withoutPauseDueOn: '2026-04-07' })
  await desk.does('2026-03-20', verifyIdentity, reference, { ...verified, on: '2026-03-16' })
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-04-13', identity: 'verified' })
})

test('asked more than seven days after receipt, the clock runs on under the GDPR', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-13', askIdentity, reference, doubt)
  await leaves(desk.context, reference, 'identity-request', '2026-03-13')
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-04-07' })
})

test('a letter that left more than seven days after receipt stops no GDPR clock, however early it was asked for', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  await leaves(desk.context, reference, 'identity-request', '2026-03-27')
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-04-07' })
})

test('whether it was asked with undue delay follows the day of receipt as it is put right', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  await leaves(desk.context, reference, 'identity-request', '2026-03-09')
  expect(await days(reference)).toMatchObject({ clock: 'paused' })
  const corrected = { receivedOn: '2026-02-27', because: 'The letter lay in another office.' }
  await desk.does('2026-03-10', correctReceiptDay, reference, corrected)
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-03-27' })
})

test('in the United Kingdom the month begins anew with the answer (UK GDPR Art. 12A(2))', async () => {
  const form = await unitedKingdom()
  const reference = await aRequest(desk.context, form)
  await desk.does('2026-03-06', askIdentity, reference, doubt, form.admin)
  await leaves(desk.context, reference, 'identity-request', '2026-03-06')
  await desk.does('2026-03-20', verifyIdentity, reference, { ...verified, on: '2026-03-20' }, form.admin)
  expect(await days(reference)).toMatchObject({ dueOn: '2026-04-20' })
})

test('a UK restart keeps the day without it in sight, and a doubt put after three working days is told as late', async () => {
  const form = await unitedKingdom()
  const reference = await aRequest(desk.context, form, { receivedOn: '2026-03-02' })
  await desk.does('2026-03-06', askIdentity, reference, doubt, form.admin)
  await leaves(desk.context, reference, 'identity-request', '2026-03-06')
  await desk.does('2026-03-20', verifyIdentity, reference, { ...verified, on: '2026-03-20' }, form.admin)
  const { row, deadline } = await theCase(desk.context, reference)
  expect(row).toMatchObject({ dueOn: '2026-04-20', withoutRestartDueOn: '2026-04-02', stoppedSinceOn: null })
  expect(deadline.warnings.map(({ code, day }) => [code, day])).toEqual([
    ['asked-late', '2026-03-06'],
    ['restart-needs-doubt', '2026-04-02'],
  ])
})

test('since when a clock stands still is kept with the day without the pause', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  await leaves(desk.context, reference, 'identity-request', '2026-03-09')
  const { row } = await theCase(desk.context, reference)
  expect(row).toMatchObject({
    stoppedSinceOn: '2026-03-09',
    withoutPauseDueOn: '2026-04-07',
    withoutRestartDueOn: null,
  })
})

test('a question that is answered before it leaves stays here and stops no clock', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  await desk.does('2026-03-06', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-06',
  })
  expect((await theLetter(desk.context, reference, 'identity-request')).state).toBe('cancelled')
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-04-07', identity: 'not-doubted' })
})

test('what was not enough keeps the clock standing, and the person is told what is missing', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  await leaves(desk.context, reference, 'identity-request', '2026-03-06')
  const insufficient = { verdict: 'insufficient', on: '2026-03-10', because: 'The number has changed.' }
  await desk.does('2026-03-11', verifyIdentity, reference, insufficient)
  expect(await days(reference)).toMatchObject({ clock: 'paused', identity: 'asked' })
  const told = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'identity-request')
  expect(told).toHaveLength(2)
})

test('a verdict that it cannot be said who asks ends the standing still on its day, so that the person is told in time', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  await leaves(desk.context, reference, 'identity-request', '2026-03-06')
  const failed = {
    verdict: 'failed',
    method: 'call-back',
    on: '2026-03-13',
    because: 'Nobody there knows the request.',
  }
  await desk.does('2026-03-13', verifyIdentity, reference, failed)
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-04-13', identity: 'failed' })
})

test('in the United Kingdom the month begins anew with a final verdict too, so that the person is told', async () => {
  const form = await unitedKingdom()
  const reference = await aRequest(desk.context, form)
  await desk.does('2026-03-06', askIdentity, reference, doubt, form.admin)
  await leaves(desk.context, reference, 'identity-request', '2026-03-06')
  const failed = {
    verdict: 'failed',
    method: 'call-back',
    on: '2026-03-20',
    because: 'Nobody there knows the request.',
  }
  await desk.does('2026-03-20', verifyIdentity, reference, failed, form.admin)
  expect(await days(reference)).toMatchObject({ clock: 'running', dueOn: '2026-04-20' })
})

test('proof may not be asked for an objection to marketing (GDPR Art. 21(3)), nor twice, nor without a doubt', async () => {
  const objection = await aRequest(desk.context, desk.form, { rights: ['marketing-objection'] })
  expect(await desk.refused('2026-03-06', askIdentity, objection, doubt)).toEqual(['identity-not-needed'])
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'marketing-objection'] })
  expect(await desk.refused('2026-03-06', askIdentity, reference, { ...doubt, doubt: ' ' })).toEqual([
    'doubt: write-the-doubt',
  ])
  await desk.does('2026-03-06', askIdentity, reference, doubt)
  expect(await desk.refused('2026-03-06', askIdentity, reference, doubt)).toEqual(['identity-already-asked'])
  const { history } = (await theCase(desk.context, reference)).file
  expect(history.at(-1)).toMatchObject({ type: 'identityRequested', rights: ['access'] })
})

test('a verdict has a day that was, and everything it needs', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const problems = (input: object) => desk.refused('2026-03-06', verifyIdentity, reference, input)
  expect(await problems({ ...verified, on: '2026-03-07' })).toEqual(['on: day-in-the-future'])
  expect(await problems({ ...verified, on: '2026-03-04' })).toEqual(['on: day-before-receipt'])
  expect(await problems({ ...verified, on: '2026-02-30' })).toEqual(['on: day-not-valid'])
  expect(await problems({ verdict: 'verified', on: '2026-03-06' })).toEqual(['method: choose-a-method'])
  expect(await problems({ verdict: 'not-doubted', on: '2026-03-06' })).toEqual(['reason: choose-a-reason'])
  expect(await problems({ verdict: 'not-doubted', reason: 'other', on: '2026-03-06' })).toEqual(['because: say-why'])
  expect(await problems({ verdict: 'insufficient', on: '2026-03-06', because: 'No.' })).toEqual([
    'verdict: identity-not-asked',
  ])
})

test('only who may verify does', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const other = await aStaffMember(desk.context, desk.form, { role: 'handler', mayVerify: false })
  expect(await desk.refused('2026-03-06', verifyIdentity, reference, { ...verified, on: '2026-03-06' }, other)).toEqual(
    ['not-permitted'],
  )
})

async function unitedKingdom() {
  return aController(desk.context, {
    regimes: ['uk-gdpr'],
    country: 'GB',
    holidayCountry: 'GB-ENG',
    timeZone: 'Europe/London',
    promiseDays: 365,
  })
}

async function days(reference: string) {
  const { clock, dueOn, withoutPauseDueOn, identity } = (await theCase(desk.context, reference)).row
  return { clock, dueOn, withoutPauseDueOn, identity }
}
