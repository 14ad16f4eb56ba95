import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctLaw } from './correct-law'
import { correctResidence } from './correct-residence'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk({ regimes: ['us-ia', 'us-ca-ccpa'], holidayCountry: 'US', country: 'US', promiseDays: 365 })
})
afterAll(() => desk.close())

const because = 'She wrote that she lives there.'

test('until it is known where the person lives all laws judge, the earliest binding; then that of the place alone', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-02' })
  expect(await judged(reference)).toEqual({ dueOn: '2026-04-16', regimes: ['us-ia', 'us-ca-ccpa'] })
  await desk.does('2026-03-03', correctResidence, reference, { residence: 'US-IA', because })
  expect(await judged(reference)).toEqual({ dueOn: '2026-05-31', regimes: ['us-ia'] })
  await desk.does('2026-03-04', correctResidence, reference, { residence: '', because: 'A misunderstanding.' })
  expect(await judged(reference)).toEqual({ dueOn: '2026-04-16', regimes: ['us-ia', 'us-ca-ccpa'] })
})

test('a law that staff chose for this request stays whatever the residence', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-02' })
  await desk.does('2026-03-03', correctLaw, reference, { right: 'access', regimes: 'eu-gdpr', because })
  await desk.does('2026-03-03', correctResidence, reference, { residence: 'US-IA', because })
  expect((await judged(reference)).regimes).toEqual(['eu-gdpr'])
})

test('the same place again, a place that is none and no reason are refused', async () => {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-03-02' })
  const refused = (input: object) => desk.refused('2026-03-03', correctResidence, reference, input)
  expect(await refused({ residence: '', because })).toEqual(['residence: nothing-changed'])
  expect(await refused({ residence: 'US-XX', because })).toEqual(['residence: choose-a-residence'])
  expect(await refused({ residence: 'DE-BE', because })).toEqual(['residence: choose-a-residence'])
  expect(await refused({ residence: 'US-IA', because: ' ' })).toEqual(['because: say-why'])
})

async function judged(reference: string) {
  const { row, facts } = await theCase(desk.context, reference)
  return { dueOn: row.dueOn, regimes: facts.rights[0]?.regimes }
}
