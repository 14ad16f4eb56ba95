import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideRight } from './decide-right'
import { explainLateness } from './explain-lateness'
import { sendAnswer } from './send-answer'
import { aRequest, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

/** Received on 5 March 2026: due by Tuesday 7 April, after Easter. */
test('a reason belongs to what is late, before the answer leaves and after; the last one counts, and another has words', async () => {
  const { context, does, refused } = desk
  const reference = await aRequest(context, desk.form)
  const systems = { reason: 'systems' }
  expect(await refused('2026-04-07', explainLateness, reference, systems)).toEqual(['answer-not-late'])
  expect(await refused('2026-04-08', explainLateness, reference, {})).toEqual(['reason: choose-a-reason'])
  expect(await refused('2026-04-08', explainLateness, reference, { reason: 'other' })).toEqual(['because: say-why'])
  await does('2026-04-08', explainLateness, reference, systems)
  await does('2026-04-08', verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on: '2026-04-08' })
  await does('2026-04-08', decideRight, reference, { right: 'access', decision: 'granted' })
  await does('2026-04-08', sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
  })
  await leaves(context, reference, 'answer-ready', '2026-04-09')
  const counted = { answeredOn: '2026-04-09', answerDueOn: '2026-04-07', ending: 'answered', latenessReason: 'systems' }
  expect((await theCase(context, reference)).row).toMatchObject(counted)
  await does('2026-04-20', explainLateness, reference, { reason: 'other', because: 'The strike.' })
  expect((await theCase(context, reference)).row.latenessReason).toBe('other')
})

test('an answer that left on its last day has nothing to explain', async () => {
  const { context, does, refused } = desk
  const reference = await aRequest(context, desk.form, { rights: ['access'] })
  await does('2026-04-07', verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on: '2026-04-07' })
  await does('2026-04-07', decideRight, reference, { right: 'access', decision: 'granted' })
  await does('2026-04-07', sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
  })
  await leaves(context, reference, 'answer-ready', '2026-04-07')
  expect(await refused('2026-05-01', explainLateness, reference, { reason: 'systems' })).toEqual(['answer-not-late'])
})
