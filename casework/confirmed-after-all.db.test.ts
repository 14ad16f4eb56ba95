import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptRequest } from './accept-request'
import { answerUnconfirmed } from './answer-unconfirmed'
import { confirmEmail } from './confirm-email'
import { recordDeparture } from './record-departure'
import { reopenRequest } from './reopen-request'
import { aRequest, leaves, letters, theCase, theLetter, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { withdrawRequest } from './withdraw-request'

const because = 'Nobody here knows the address.'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('confirmed before the letter that nobody confirmed has left: that stays, the request is live, its day unchanged', async () => {
  const { reference, confirms } = await answered()
  expect(await confirms()).toMatchObject({ ok: true })
  expect((await theLetter(desk.context, reference, 'unconfirmed-answer')).state).toBe('cancelled')
  await isLive(reference)
})

test('confirmed while the mail server takes that letter: it closes nothing', async () => {
  const { reference, confirms } = await answered()
  expect(await confirms()).toMatchObject({ ok: true })
  const { id } = await theLetter(desk.context, reference, 'unconfirmed-answer')
  await recordDeparture({ ...desk.context, today: '2026-03-31' }, { reference, letterId: id })
  await isLive(reference)
})

test('confirmed after that letter has left and the request was closed: it is live again, due by the day it always was', async () => {
  const { reference, confirms } = await answered()
  await leaves(desk.context, reference, 'unconfirmed-answer', '2026-03-30')
  expect((await theCase(desk.context, reference)).row.state).toBe('closed')
  expect(await confirms()).toMatchObject({ ok: true })
  await isLive(reference)
})

test('taken up by hand while that letter waits: it is called back', async () => {
  const { reference } = await answered()
  await desk.does('2026-03-31', acceptRequest, reference, { because: 'She called.' })
  expect((await theLetter(desk.context, reference, 'unconfirmed-answer')).state).toBe('cancelled')
  expect((await theCase(desk.context, reference)).facts).toMatchObject({ state: 'open', answer: null })
})

test('what was closed for another reason is not opened again by a late click', async () => {
  const { reference, confirms } = await answered()
  await desk.does('2026-03-31', withdrawRequest, reference, { because: 'She called.' })
  expect(await confirms()).toMatchObject({ problems: [{ code: 'not-in-this-state' }] })
})

test('only what is closed is reopened by staff', async () => {
  const reference = await aRequest(desk.context, desk.form, { confirmed: false })
  expect(await desk.refused('2026-03-10', reopenRequest, reference, { because })).toEqual(['not-in-this-state'])
})

async function answered() {
  const reference = await aRequest(desk.context, desk.form, { confirmed: false })
  const token = await tokenIn(desk.context, reference, 'confirm-your-request', 'confirmPath')
  await leaves(desk.context, reference, 'confirm-your-request', '2026-03-05')
  await desk.does('2026-03-30', answerUnconfirmed, reference, { because })
  return { reference, confirms: () => confirmEmail({ ...desk.context, today: '2026-03-31' }, { token }) }
}

/** Received on 5 March 2026, with a promise of 30 days: 4 April. Nothing is decided, and staff have been told. */
async function isLive(reference: string): Promise<void> {
  const { row, facts } = await theCase(desk.context, reference)
  expect(row).toMatchObject({ state: 'open', closedOn: null, receivedOn: '2026-03-05', dueOn: '2026-04-04' })
  expect(facts).toMatchObject({ confirmedOn: '2026-03-31', answer: null })
  expect([...facts.decisions]).toEqual([])
  const kinds = (await letters(desk.context, reference)).map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['request-received', 'reply-arrived']))
}
