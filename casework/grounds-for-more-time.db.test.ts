import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegimeId } from '@/domain/regimes/regime'
import { correctLaw } from './correct-law'
import { extendTimeLimit } from './extend-time-limit'
import { aRequest, frozenIn, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const moreTime = { because: 'Three other bodies have to be consulted before we can answer.', refusal: 'no' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('the ground is one of the law of the request, and of no other (PIPEDA s. 8(4))', async () => {
  const reference = await under(['ca-pipeda'])
  expect(await problems(reference, [])).toEqual(['grounds: choose-a-ground'])
  expect(await problems(reference, ['complexity'])).toEqual(['grounds: no-ground-for-more-time'])
  expect(await problems(reference, ['staff-away'])).toEqual(['grounds: choose-a-ground'])
  expect(await problems(reference, ['interference', 'consultations'])).toEqual([])
  expect((await theCase(desk.context, reference)).file.history.at(-1)?.data).toEqual({
    grounds: ['interference', 'consultations'],
  })
  expect((await frozenIn(desk.context, reference, 'extension')).props['grounds']).toEqual([
    { ground: 'interference', articles: ['PIPEDA s. 8(4)(a)(i)'] },
    { ground: 'consultations', articles: ['PIPEDA s. 8(4)(a)(ii)'] },
  ])
})

test('of several laws each needs a ground of its own (GDPR Art. 12(3), PIPEDA s. 8(4))', async () => {
  const reference = await under(['eu-gdpr', 'ca-pipeda'])
  expect(await problems(reference, ['complexity'])).toEqual(['grounds: ground-for-each-law'])
  expect(await problems(reference, ['complexity', 'consultations'])).toEqual([])
})

test('where the law lists nothing the words alone are given (DPO Art. 18(2))', async () => {
  const reference = await under(['ch-fadp'])
  expect(await problems(reference, ['complexity'], { until: '2026-05-20' })).toEqual([
    'grounds: no-ground-for-more-time',
  ])
  expect(await problems(reference, [], { until: '2026-05-20' })).toEqual([])
  expect((await frozenIn(desk.context, reference, 'extension')).props['grounds']).toEqual([])
})

function problems(reference: string, grounds: string[], more: object = {}): Promise<string[]> {
  return desk.refused('2026-03-09', extendTimeLimit, reference, { ...moreTime, grounds, ...more })
}

async function under(regimes: RegimeId[]): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', correctLaw, reference, { right: 'access', regimes, because: 'The letter says so.' })
  return reference
}
