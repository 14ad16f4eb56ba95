import { afterAll, beforeAll, expect, test } from 'vitest'
import { askFee } from './ask-fee'
import { recordFee } from './record-fee'
import { aController } from './testing/a-controller'
import { aRequest, letters, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('of two fees that are open a payment lands on the one it is for, and agreeing to one agrees to no other', async () => {
  const british = { regimes: ['uk-gdpr'], country: 'GB', holidayCountry: 'GB-ENG', promiseDays: 365 }
  const form = await aController(desk.context, british)
  const { admin } = form
  const reference = await aRequest(desk.context, form, { rights: ['access', 'erasure'] })
  const because = 'The ninth time this month.'
  const excessive = { amount: '25', currency: 'GBP', reason: 'unfounded-or-excessive', rights: ['access'], because }
  await desk.does('2026-03-09', askFee, reference, excessive, admin)
  await desk.does('2026-03-09', askFee, reference, { ...excessive, rights: ['erasure'] }, admin)
  const paid = { outcome: 'paid', on: '2026-03-10' }
  const confirmed = { outcome: 'confirmed', on: '2026-03-10' }
  expect(await desk.refused('2026-03-10', recordFee, reference, paid, admin)).toEqual(['right: choose-a-fee'])
  await desk.does('2026-03-10', recordFee, reference, { ...confirmed, right: 'erasure' }, admin)
  expect(await desk.refused('2026-03-10', recordFee, reference, { ...confirmed, right: 'access' }, admin)).toEqual([])
  await desk.does('2026-03-10', recordFee, reference, { ...paid, right: 'access' }, admin)
  const { file } = await theCase(desk.context, reference)
  expect(file.history.at(-1)).toMatchObject({ type: 'feePaid', rights: ['access'] })
  expect(await lettersByRight(reference)).toEqual({ access: 'cancelled', erasure: 'owed' })
})

async function lettersByRight(reference: string) {
  const { history } = (await theCase(desk.context, reference)).file
  const asking = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'fee-request')
  const rightOf = (asked: number | null) => history.find(({ sequence }) => sequence === asked)?.rights?.join() ?? ''
  return Object.fromEntries(asking.map(({ eventSequence, state }) => [rightOf(eventSequence), state]))
}
