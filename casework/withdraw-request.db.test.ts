import { afterAll, beforeAll, expect, test } from 'vitest'
import { requester } from '@/domain/policies/actor'
import { askClarification } from './ask-clarification'
import { aRequest, frozenIn, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { withdrawRequest } from './withdraw-request'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('one right is taken back: the rest goes on, and a question about it alone is called back', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  for (const right of ['access', 'erasure'])
    await desk.does('2026-03-06', askClarification, reference, {
      question: `Which ${right}?`,
      rights: right,
      largeAmount: 'on',
    })
  expect(await takesBack(reference, { rights: 'access' })).toMatchObject({ ok: true })
  const { facts, row } = await theCase(desk.context, reference)
  expect(row.state).toBe('open')
  expect([...facts.decisions].map(([right, { decision }]) => [right, decision])).toEqual([['access', 'withdrawn']])
  expect((await frozenIn(desk.context, reference, 'request-withdrawn')).props).toEqual({ partOf: ['access'] })
  expect((await theLetter(desk.context, reference, 'clarification-request')).state).toBe('owed')
})

test('the same right twice is once; the last one closes the request, and nothing can be taken back after that', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  expect(await takesBack(reference, { rights: 'access' })).toMatchObject({ ok: true })
  expect(await takesBack(reference, { rights: 'access' })).toMatchObject({ ok: true })
  expect((await theCase(desk.context, reference)).file.history.map(({ type }) => type)).toEqual([
    'received',
    'emailConfirmed',
    'rightDecided',
  ])
  expect(await takesBack(reference, { rights: 'portability' })).toMatchObject({
    problems: [{ code: 'right-not-asked', field: 'rights' }],
  })
  expect(await takesBack(reference, { rights: ['erasure', 'access'] })).toMatchObject({ ok: true })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-10' })
  expect(await takesBack(reference, { rights: 'erasure' })).toMatchObject({ problems: [{ code: 'not-in-this-state' }] })
})

test('staff record that one right was taken back by telephone, and how they know; what is not ticked goes on', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure', 'correction'] })
  const because = 'She called on Monday.'
  expect(await desk.refused('2026-03-09', withdrawRequest, reference, { rights: 'access' })).toEqual([
    'because: say-why',
  ])
  await desk.does('2026-03-09', withdrawRequest, reference, { rights: ['access', 'correction'], because })
  const { facts, row } = await theCase(desk.context, reference)
  expect([row.state, ...facts.decisions.keys()]).toEqual(['open', 'access', 'correction'])
  expect((await frozenIn(desk.context, reference, 'request-withdrawn')).props).toEqual({
    partOf: ['access', 'correction'],
  })
  await desk.does('2026-03-10', withdrawRequest, reference, { because })
  expect((await theCase(desk.context, reference)).row.state).toBe('closed')
})

test('where there is more than one right, staff who tick none are asked which, and nothing is taken back', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  const because = 'She called on Monday.'
  expect(await desk.refused('2026-03-10', withdrawRequest, reference, { because })).toEqual([
    'rights: choose-one-right',
  ])
  expect((await theCase(desk.context, reference)).row.state).toBe('open')
  await desk.does('2026-03-10', withdrawRequest, reference, { rights: ['access', 'erasure'], because })
  expect((await theCase(desk.context, reference)).row.state).toBe('closed')
})

async function takesBack(reference: string, input: object) {
  const { id } = (await theCase(desk.context, reference)).row
  return withdrawRequest({ ...desk.context, actor: requester(id), today: '2026-03-10' }, { reference }, input)
}
