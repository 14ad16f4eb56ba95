import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Right } from '@/domain/rights'
import { correctLaw } from './correct-law'
import { correctRights } from './correct-rights'
import { decideRight } from './decide-right'
import { extendTimeLimit } from './extend-time-limit'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, frozenIn, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

const because = 'Your file is spread over eleven archives.'
const moreTime = { grounds: 'complexity', because, refusal: 'no' }
const inCalifornia = { regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US' }
const inBritain = { regimes: ['uk-gdpr'], country: 'GB', holidayCountry: 'GB-ENG', timeZone: 'Europe/London' }
const inVietnam = { regimes: ['vn-pdpl-access'], country: 'VN', holidayCountry: 'VN', timeZone: 'Asia/Ho_Chi_Minh' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('an opt-out that has a law of its own blocks no more time for the rest, and gets none (11 CCR 7021(b), 7026)', async () => {
  const form = await under(inCalifornia)
  const reference = await asking(form, ['erasure', 'opt-out'])
  await desk.does('2026-03-30', extendTimeLimit, reference, moreTime, form.admin)
  expect(await extendedRights(reference)).toEqual(['erasure'])
  expect(await timesTold(reference)).toEqual([
    { rights: ['erasure'], oldDueOn: '2026-04-19', newDueOn: '2026-06-03', waiting: 'runs' },
  ])
})

test('an opt-out alone gets no more time in California (11 CCR 7026(f))', async () => {
  const form = await under(inCalifornia)
  const reference = await asking(form, ['opt-out'])
  expect(await desk.refused('2026-03-09', extendTimeLimit, reference, moreTime, form.admin)).toEqual([
    'no-extension-in-law',
  ])
})

test.for<[Right, RegimeId, string, string]>([
  ['appeal', 'us-co-appeal', '2026-04-19', '2026-06-18'],
  ['appeal', 'us-mn-appeal', '2026-04-19', '2026-06-18'],
  ['opt-out', 'us-co', '2026-04-19', '2026-06-03'],
  ['withdrawal', 'vn-pdpl-withdraw', '2026-03-20', '2026-04-04'],
])('%s under %s is due on %s, and with more time on %s', async ([right, law, oldDueOn, newDueOn]) => {
  const reference = await judgedBy(right, law)
  const grounds = law === 'vn-pdpl-withdraw' ? [] : ['complexity']
  await desk.does('2026-03-16', extendTimeLimit, reference, { ...moreTime, grounds })
  await leaves(desk.context, reference, 'extension', '2026-03-16')
  expect(await timesTold(reference)).toMatchObject([{ oldDueOn, newDueOn }])
  expect((await theCase(desk.context, reference)).row.dueOn).toBe(newDueOn)
})

test.for<[Right, string]>([
  ['marketing-objection', 'GDPR Art. 21(3)'],
  ['withdrawal', 'GDPR Art. 7(3)'],
])('%s waits for no more time, and the rest of its request gets it (%s)', async ([right]) => {
  const alone = await asking(desk.form, [right])
  expect(await desk.refused('2026-03-16', extendTimeLimit, alone, moreTime)).toEqual(['carry-this-out-first'])
  const mixed = await asking(desk.form, ['access', right])
  await desk.does('2026-03-16', extendTimeLimit, mixed, moreTime)
  expect(await extendedRights(mixed)).toEqual(['access'])
})

test('a complaint, for which the law sets no number of days, blocks no more time for access (UK GDPR Art. 12A(3))', async () => {
  const form = await under(inBritain)
  const reference = await asking(form, ['access', 'complaint'])
  await desk.does('2026-03-16', extendTimeLimit, reference, moreTime, form.admin)
  expect(await extendedRights(reference)).toEqual(['access'])
})

test('a law that gives no more time binds the right that it sets a day for (LGPD Art. 19)', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const both = { right: 'access', regimes: ['eu-gdpr', 'br-lgpd'], because }
  await desk.does('2026-03-06', correctLaw, reference, both)
  expect(await desk.refused('2026-03-09', extendTimeLimit, reference, moreTime)).toEqual(['no-extension-in-law'])
})

test('a law that sets no day takes no time from another of the same right (Bus. & Prof. Code 22581)', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const both = { right: 'access', regimes: ['eu-gdpr', 'us-ca-minor-removal'], because }
  await desk.does('2026-03-06', correctLaw, reference, both)
  await desk.does('2026-03-09', extendTimeLimit, reference, moreTime)
  expect(await timesTold(reference)).toMatchObject([{ oldDueOn: '2026-04-07', newDueOn: '2026-06-05' }])
})

test('each right has a last day of its own for the notice, and days of its own (Decree 356/2025 Art. 5)', async () => {
  const form = await under(inVietnam)
  const reference = await asking(form, ['access', 'erasure'])
  const input = { because, refusal: 'no' }
  await desk.does('2026-03-10', extendTimeLimit, reference, input, form.admin)
  expect(await timesTold(reference)).toEqual([
    { rights: ['access'], oldDueOn: '2026-03-15', newDueOn: '2026-03-25', waiting: 'runs' },
    { rights: ['erasure'], oldDueOn: '2026-03-25', newDueOn: '2026-04-14', waiting: 'runs' },
  ])
})

test('what is decided takes no time for a notice away from what is not (Decree 356/2025 Art. 5)', async () => {
  const form = await under(inVietnam)
  const reference = await asking(form, ['access', 'erasure'])
  const known = { verdict: 'not-doubted', reason: 'known', on: '2026-03-07' }
  await desk.does('2026-03-07', verifyIdentity, reference, known, form.admin)
  await desk.does('2026-03-07', decideRight, reference, { right: 'access', decision: 'granted' }, form.admin)
  await desk.does('2026-03-17', extendTimeLimit, reference, { because, refusal: 'no' }, form.admin)
  expect(await extendedRights(reference)).toEqual(['erasure'])
  expect(await timesTold(reference)).toMatchObject([
    { rights: ['erasure'], oldDueOn: '2026-03-25', newDueOn: '2026-04-14' },
  ])
})

test('a right that the day named does not move is not told another day (GDPR Art. 12(3), DPO Art. 18(2))', async () => {
  const reference = await asking(desk.form, ['access', 'restriction'])
  const both = { right: 'access', regimes: ['ch-fadp', 'eu-gdpr'], because }
  await desk.does('2026-03-06', correctLaw, reference, both)
  await desk.does('2026-03-30', extendTimeLimit, reference, { ...moreTime, until: '2026-04-06' })
  expect(await extendedRights(reference)).toEqual(['access'])
  expect(await timesTold(reference)).toMatchObject([
    { rights: ['access'], oldDueOn: '2026-04-04', newDueOn: '2026-04-06' },
  ])
})

function under(organisation: Record<string, unknown>): Promise<TestController> {
  return aController(desk.context, { ...organisation, promiseDays: 365 })
}

/** The first right as somebody asks for it, and the others as staff add them: some are on no form. */
async function asking(form: TestController, rights: Right[]): Promise<string> {
  const reference = await aRequest(desk.context, form)
  await desk.does('2026-03-05', correctRights, reference, { rights, because }, form.admin)
  return reference
}

async function judgedBy(right: Right, law: RegimeId): Promise<string> {
  const reference = await asking(desk.form, [right])
  await desk.does('2026-03-06', correctLaw, reference, { right, regimes: [law], because })
  return reference
}

async function extendedRights(reference: string): Promise<readonly Right[] | null | undefined> {
  return (await theCase(desk.context, reference)).file.history.findLast(({ type }) => type === 'extended')?.rights
}

async function timesTold(reference: string): Promise<unknown> {
  return (await frozenIn(desk.context, reference, 'extension')).props['times']
}
