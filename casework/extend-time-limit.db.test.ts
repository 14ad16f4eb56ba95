import { afterAll, beforeAll, expect, test } from 'vitest'
import { extendTimeLimit } from './extend-time-limit'
import { fulfilLetter } from './fulfil-letter'
import { aRequest, leaves, theCase, theLetter } from './testing/a-request'
import { aController } from './testing/a-controller'
import { aDesk, type Desk } from './testing/desk'

const because = 'Your file is spread over eleven archives.'
const complex = { reason: 'complexity', because }

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

test('the letter names both days and why', async () => {
  const reference = await asked()
  const outcome = await extendTimeLimit(
    { ...desk.context, actor: desk.handler, today: '2026-03-30' },
    { reference },
    complex,
  )
  expect(outcome).toMatchObject({ ok: true })
  expect(await theLetter(desk.context, reference, 'extension')).toMatchObject({ eventSequence: 3, state: 'owed' })
})

test('it is refused a second time, too late, without words about this request, and before the marketing has stopped', async () => {
  const reference = await asked()
  expect(await desk.refused('2026-04-08', extendTimeLimit, reference, complex)).toEqual(['extension-too-late'])
  expect(
    await desk.refused('2026-03-30', extendTimeLimit, reference, { reason: 'complexity', because: 'Holidays' }),
  ).toEqual(['because: say-more-about-this-request'])
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, { reason: 'staff-away', because })).toEqual([
    'reason: choose-a-reason',
  ])
  await desk.does('2026-03-30', extendTimeLimit, reference, complex)
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, complex)).toEqual(['extended-already'])
  const mixed = await aRequest(desk.context, desk.form, { rights: ['access', 'marketing-objection'] })
  expect(await desk.refused('2026-03-30', extendTimeLimit, mixed, complex)).toEqual(['carry-this-out-first'])
})

test('a house rule of 30 days knows no extension', async () => {
  const form = await aController(desk.context, { regimes: [], noStatuteApplies: 'on' })
  const reference = await aRequest(desk.context, form)
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, complex, form.admin)).toEqual([
    'no-extension-in-law',
  ])
})

async function asked(): Promise<string> {
  return aRequest(desk.context, desk.form, { receivedOn: '2026-03-05' })
}

async function dueOn(reference: string) {
  return (await theCase(desk.context, reference)).row.dueOn
}
