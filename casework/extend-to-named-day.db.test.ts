import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegimeId } from '@/domain/regimes/regime'
import { correctLaw } from './correct-law'
import { extendTimeLimit } from './extend-time-limit'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, frozenIn, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const moreTime = { because: 'Your file is spread over eleven archives.', refusal: 'no' }
const underLaw = {
  'ch-fadp': { country: 'CH', holidayCountry: 'CH-ZH', timeZone: 'Europe/Zurich' },
  'nz-privacy': { country: 'NZ', holidayCountry: 'NZ', timeZone: 'Pacific/Auckland' },
  'sg-pdpa': { country: 'SG', holidayCountry: 'SG', timeZone: 'Asia/Singapore' },
}

let desk: Desk
let swiss: TestController

/** Without a promise, so that the days of the law show: 5 March and 30 days is 4 April. */
beforeAll(async () => {
  desk = await aDesk()
  swiss = await under('ch-fadp')
})

afterAll(async () => desk.close())

test.for<[keyof typeof underLaw, string, string]>([
  ['ch-fadp', '2026-04-04', 'DPO Art. 18(2)'],
  ['nz-privacy', '2026-04-02', 'Privacy Act 2020 s. 48'],
  ['sg-pdpa', '2026-04-04', 'Personal Data Protection Regulations 2021 reg. 5'],
])('%s: the day that the letter names stands once it has left, and %s until then (%s)', async ([law, first]) => {
  const grounds = law === 'nz-privacy' ? ['complexity'] : []
  const form = await under(law)
  const reference = await aRequest(desk.context, form)
  await desk.does('2026-03-30', extendTimeLimit, reference, { ...moreTime, grounds, until: '2026-05-20' }, form.admin)
  expect((await frozenIn(desk.context, reference, 'extension')).props).toMatchObject({
    times: [{ oldDueOn: first, newDueOn: '2026-05-20' }],
  })
  expect((await theCase(desk.context, reference)).row.dueOn).toBe(first)
  await leaves(desk.context, reference, 'extension', '2026-04-01')
  expect((await theCase(desk.context, reference)).row.dueOn).toBe('2026-05-20')
  expect((await theCase(desk.context, reference)).file.history).toContainEqual(
    expect.objectContaining({ type: 'extended', data: { grounds, until: '2026-05-20' } }),
  )
})

test('S10: a day that is missing, over, not later than the day that stands or far off is refused by its name (DPO Art. 18(2))', async () => {
  const reference = await aRequest(desk.context, swiss)
  const problems = (input: object) =>
    desk.refused('2026-03-30', extendTimeLimit, reference, { ...moreTime, ...input }, swiss.admin)
  expect(await problems({})).toEqual(['until: name-the-new-day'])
  expect(await problems({ until: '2026-03-30' })).toEqual(['until: name-a-day-to-come'])
  expect(await problems({ until: '2026-04-04' })).toEqual(['until: name-a-later-day'])
  expect(await problems({ until: '2062-05-20' })).toEqual(['certainOf: named-day-far-off'])
  expect(await problems({ until: '2062-05-20', certainOf: '2027-05-20' })).toEqual(['certainOf: named-day-far-off'])
  expect(await problems({ until: '2027-06-01', certainOf: '2027-06-01' })).toEqual([])
})

test('a letter that names a day and leaves after the last day extends nothing', async () => {
  const reference = await aRequest(desk.context, swiss)
  await desk.does('2026-03-30', extendTimeLimit, reference, { ...moreTime, until: '2026-05-20' }, swiss.admin)
  await leaves(desk.context, reference, 'extension', '2026-04-05')
  expect((await theCase(desk.context, reference)).row.dueOn).toBe('2026-04-04')
})

test('no day is named where the law gives the length itself (GDPR Art. 12(3))', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const input = { ...moreTime, grounds: 'complexity', until: '2026-05-20' }
  expect(await desk.refused('2026-03-30', extendTimeLimit, reference, input)).toEqual(['until: no-day-to-name'])
})

test('beside another law the day named is no later than that law lets the answer take (GDPR Art. 12(3))', async () => {
  const reference = await aRequest(desk.context, swiss)
  const both: RegimeId[] = ['ch-fadp', 'eu-gdpr']
  const because = 'She lives in Konstanz.'
  await desk.does('2026-03-06', correctLaw, reference, { right: 'access', regimes: both, because }, swiss.admin)
  const until = (day: string) =>
    desk.refused(
      '2026-03-30',
      extendTimeLimit,
      reference,
      { ...moreTime, grounds: 'complexity', until: day },
      swiss.admin,
    )
  expect(await until('2026-06-06')).toEqual(['until: day-beyond-other-law'])
  expect(await until('2026-06-05')).toEqual([])
  await leaves(desk.context, reference, 'extension', '2026-04-01')
  expect((await theCase(desk.context, reference)).row.dueOn).toBe('2026-06-05')
})

async function under(law: keyof typeof underLaw): Promise<TestController> {
  return aController(desk.context, { ...underLaw[law], regimes: [law], promiseDays: 365 })
}
