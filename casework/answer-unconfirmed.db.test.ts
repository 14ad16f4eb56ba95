import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerUnconfirmed } from './answer-unconfirmed'
import { closeWithoutAnswer } from './close-without-answer'
import { askIdentity } from './ask-identity'
import { aRequest, leaves, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const because = 'Reminded twice; nobody here knows the address.'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('what nobody confirmed is answered by a letter, and closed when that has left, not before (GDPR Art. 12(4))', async () => {
  const reference = await unconfirmed()
  await desk.does('2026-03-30', answerUnconfirmed, reference, { because })
  const waiting = await theCase(desk.context, reference)
  expect(waiting.row).toMatchObject({ state: 'unconfirmed', dueOn: '2026-04-04' })
  expect(waiting.facts.decisions.get('access')).toMatchObject({ decision: 'cannot-identify' })
  await leaves(desk.context, reference, 'unconfirmed-answer', '2026-03-31')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-31' })
})

test('it is not closed in silence: the address is owed an answer', async () => {
  const reference = await unconfirmed()
  const silence = { reason: 'nobody-to-answer', because }
  expect(await desk.refused('2026-03-30', closeWithoutAnswer, reference, silence)).toEqual([
    'reason: answer-the-unconfirmed',
  ])
  const confirmed = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-03-30', closeWithoutAnswer, confirmed, silence)).toEqual([])
})

test('a question that has not left does not follow it', async () => {
  const reference = await unconfirmed()
  await desk.does('2026-03-06', askIdentity, reference, { method: 'call-back', doubt: 'Two people have this name.' })
  await desk.does('2026-03-30', answerUnconfirmed, reference, { because })
  expect((await theLetter(desk.context, reference, 'identity-request')).state).toBe('cancelled')
})

test('what is confirmed, held, or needs no confirmation is not answered so', async () => {
  const problems = (reference: string) => desk.refused('2026-03-30', answerUnconfirmed, reference, { because })
  expect(await problems(await aRequest(desk.context, desk.form))).toEqual(['not-in-this-state'])
  const held = await aRequest(desk.context, desk.form, { confirmed: false, heldBecause: 'filled-trap' })
  expect(await problems(held)).toEqual(['release-or-spam-first'])
  const mixed = await aRequest(desk.context, desk.form, { confirmed: false, rights: ['access', 'marketing-objection'] })
  expect(await problems(mixed)).toEqual(['needs-no-confirmation'])
  expect(await problems(await answered())).toEqual(['answer-on-its-way'])
})

async function unconfirmed(): Promise<string> {
  return aRequest(desk.context, desk.form, { confirmed: false })
}

async function answered(): Promise<string> {
  const reference = await unconfirmed()
  await desk.does('2026-03-30', answerUnconfirmed, reference, { because })
  return reference
}
