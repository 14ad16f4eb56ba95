import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegimeId } from '@/domain/regimes/regime'
import { askAuthority } from './ask-authority'
import { askClarification } from './ask-clarification'
import { askFee } from './ask-fee'
import { askIdentity } from './ask-identity'
import { askParticulars } from './ask-particulars'
import { correctLaw } from './correct-law'
import { recordFee } from './record-fee'
import { aRequest, forAnother, frozenIn, leaves } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyAuthority } from './verify-authority'
import { verifyIdentity } from './verify-identity'

const identity = { method: 'call-back', doubt: 'Two people have this name.' }
const authority = { proof: 'written-authority', doubt: 'Nothing is from your client.' }
const fee = {
  amount: '180',
  currency: 'CHF',
  reason: 'disproportionate-effort',
  rights: 'access',
  because: 'Forty folders.',
}
const question = { question: 'Which of your three accounts?', rights: ['access', 'erasure'], largeAmount: 'on' }

let desk: Desk

/** Without a promise, so that the days of the law show. */
beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('of a right under two laws the letter says no more than holds under both (GDPR Art. 12(6), 11 CCR 7021(b))', async () => {
  const reference = await under(['eu-gdpr', 'us-ca-ccpa'])
  await desk.does('2026-03-06', askIdentity, reference, identity)
  expect(await clocks(reference, 'identity-request')).toEqual([
    { waiting: 'runs', stoodStill: false, rights: ['access'], dueOn: '2026-04-19' },
  ])
})

test('a letter that asks when the day is over promises no day', async () => {
  const reference = await under(['us-ca-ccpa'])
  await desk.does('2026-04-20', askIdentity, reference, identity)
  expect(await clocks(reference, 'identity-request')).toEqual([
    { waiting: 'runs', stoodStill: false, rights: ['access'], dueOn: null },
  ])
})

test('each right of a letter has what holds for it (UK GDPR Art. 12A(5): access alone)', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  for (const right of ['access', 'erasure'])
    await desk.does('2026-03-06', correctLaw, reference, { right, regimes: 'uk-gdpr', because: 'She lives in Leeds.' })
  await desk.does('2026-03-06', askClarification, reference, question)
  expect(await clocks(reference, 'clarification-request')).toEqual([
    { waiting: 'pauses', stoodStill: false, rights: ['access'], dueOn: null },
    { waiting: 'runs', stoodStill: false, rights: ['erasure'], dueOn: '2026-04-07' },
  ])
})

test('asked again, the letter says that the time stood still before (EDPB Guidelines 01/2022, example 31)', async () => {
  const reference = await aRequest(desk.context, desk.form, forAnother)
  await desk.does('2026-03-06', askIdentity, reference, identity)
  await leaves(desk.context, reference, 'identity-request', '2026-03-06')
  const missing = { verdict: 'insufficient', on: '2026-03-09', because: 'The number was not the one we know.' }
  await desk.does('2026-03-09', verifyIdentity, reference, missing)
  const still = [{ waiting: 'pauses', stoodStill: true, rights: ['access'], dueOn: null }]
  expect(await clocks(reference, 'identity-request')).toEqual(still)
  await desk.does('2026-03-09', askAuthority, reference, authority)
  const alsoIdentity = still.map((clock) => ({ ...clock, forMore: true }))
  expect(await clocks(reference, 'authority-request')).toEqual(alsoIdentity)
  await leaves(desk.context, reference, 'authority-request', '2026-03-09')
  await desk.does('2026-03-10', verifyAuthority, reference, { ...missing, on: '2026-03-10' })
  expect(await clocks(reference, 'authority-request')).toEqual(alsoIdentity)
})

test('silence about a fee withdraws only where every law of the right says so (DPO Art. 19(3))', async () => {
  const swiss = await under(['ch-fadp'])
  await desk.does('2026-03-06', askFee, swiss, fee)
  expect((await frozenIn(desk.context, swiss, 'fee-request')).props).toMatchObject({
    reflection: { days: 10, rights: ['access'] },
    startsAfresh: ['access'],
    clocks: [],
  })
  const both = await under(['ch-fadp', 'br-lgpd-simplified'])
  expect(await desk.refused('2026-03-06', askFee, both, fee)).toEqual(['rights: no-fee-in-law'])
})

test('the time starts after the days for reflection once, and not by a fee asked for after the last day (DPO Art. 19(3))', async () => {
  const said = async (reference: string) => {
    const { startsAfresh, clocks } = (await frozenIn(desk.context, reference, 'fee-request')).props
    return { startsAfresh, clocks }
  }
  const twice = await under(['ch-fadp'])
  await desk.does('2026-03-06', askFee, twice, fee)
  await leaves(desk.context, twice, 'fee-request', '2026-03-09')
  await desk.does('2026-03-12', recordFee, twice, { outcome: 'paid', on: '2026-03-12' })
  await desk.does('2026-03-16', askFee, twice, fee)
  const runsOn = { waiting: 'runs', stoodStill: false, rights: ['access'] }
  expect(await said(twice)).toEqual({ startsAfresh: [], clocks: [{ ...runsOn, dueOn: '2026-04-18' }] })
  const late = await under(['ch-fadp'])
  await desk.does('2026-04-07', askFee, late, fee)
  expect(await said(late)).toEqual({ startsAfresh: [], clocks: [{ ...runsOn, dueOn: null }] })
})

test('particulars: the time begins when they are there (PAIA ss. 53(2) and 56(1))', async () => {
  const reference = await under(['za-paia'])
  const missing = { missing: 'record', rights: 'access', question: 'Which of our clinics treated you?' }
  await desk.does('2026-03-06', askParticulars, reference, missing)
  expect(await clocks(reference, 'particulars-request')).toEqual([
    { waiting: 'restarts', stoodStill: false, rights: ['access'], dueOn: null },
  ])
})

async function under(regimes: RegimeId[]): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', correctLaw, reference, { right: 'access', regimes, because: 'The letter says so.' })
  return reference
}

async function clocks(reference: string, kind: Parameters<typeof frozenIn>[2]): Promise<unknown> {
  return (await frozenIn(desk.context, reference, kind)).props['clocks']
}
