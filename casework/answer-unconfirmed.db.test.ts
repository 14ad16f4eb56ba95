import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letters as lettersTable } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import type { Right } from '@/domain/rights'
import { answerUnconfirmed } from './answer-unconfirmed'
import { askIdentity } from './ask-identity'
import { changeContact } from './change-contact'
import { closeWithoutAnswer } from './close-without-answer'
import { decideRight } from './decide-right'
import { markRightDone } from './mark-right-done'
import { aRequest, frozenIn, leaves, letters, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const because = 'Reminded twice; nobody here knows the address.'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('what nobody confirmed is answered by a letter, and closed when that has left, not before (GDPR Art. 12(4))', async () => {
  const reference = await askedToConfirm('2026-03-05')
  await desk.does('2026-03-30', answerUnconfirmed, reference, { because })
  const waiting = await theCase(desk.context, reference)
  expect(waiting.row).toMatchObject({ state: 'unconfirmed', dueOn: '2026-04-04' })
  expect(waiting.facts.decisions.get('access')).toMatchObject({ decision: 'cannot-identify' })
  await leaves(desk.context, reference, 'unconfirmed-answer', '2026-03-31')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-31' })
})

test('nobody has left a letter unanswered that has not left', async () => {
  const reference = await unconfirmed()
  expect(await refusedOn('2026-04-04', reference)).toEqual(['confirmation-not-left'])
})

test('nor one that went to an address given up since', async () => {
  const reference = await askedToConfirm('2026-03-05')
  const contact = { email: 'amina.d@example.org', because: 'She had mistyped it.' }
  await desk.does('2026-03-10', changeContact, reference, contact)
  expect(await refusedOn('2026-03-30', reference)).toEqual(['confirmation-not-left'])
})

test('the person has a week to confirm', async () => {
  const reference = await askedToConfirm('2026-03-06')
  expect(await refusedOn('2026-03-12', reference)).toEqual(['give-time-to-confirm'])
  expect(await refusedOn('2026-03-13', reference)).toEqual([])
})

test('asked late, as long as leaves three days for the answer, due by 4 April', async () => {
  const reference = await askedToConfirm('2026-03-28')
  expect(await refusedOn('2026-03-31', reference)).toEqual(['give-time-to-confirm'])
  expect(await refusedOn('2026-04-01', reference)).toEqual([])
  expect(await refusedOn('2026-04-03', await askedToConfirm('2026-04-03'))).toEqual([])
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

test('neither a question that has not left follows it, nor a letter that still asks to confirm', async () => {
  const reference = await askedToConfirm('2026-03-05')
  await oweAgain(reference)
  await desk.does('2026-03-06', askIdentity, reference, { method: 'call-back', doubt: 'Two people have this name.' })
  await desk.does('2026-03-30', answerUnconfirmed, reference, { because })
  expect((await theLetter(desk.context, reference, 'identity-request')).state).toBe('cancelled')
  const asking = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'confirm-your-request')
  expect(asking.map(({ state }) => state).sort()).toEqual(['cancelled', 'sent'])
})

test('what is confirmed, held, or needs no confirmation is not answered so', async () => {
  const problems = (reference: string) => refusedOn('2026-03-30', reference)
  expect(await problems(await aRequest(desk.context, desk.form))).toEqual(['not-in-this-state'])
  const held = await aRequest(desk.context, desk.form, { confirmed: false, heldBecause: 'filled-trap' })
  expect(await problems(held)).toEqual(['release-or-spam-first'])
  const mixed = await aRequest(desk.context, desk.form, { confirmed: false, rights: ['access', 'marketing-objection'] })
  expect(await problems(mixed)).toEqual(['needs-no-confirmation'])
  const reference = await askedToConfirm('2026-03-05')
  expect(await problems(reference)).toEqual([])
  expect(await problems(reference)).toEqual(['answer-on-its-way'])
})

test('the letter says so where a part was carried out for whoever asked, as an objection to marketing (GDPR Art. 12(4), 21(3))', async () => {
  const objected = await askedToConfirm('2026-03-05', ['access', 'marketing-objection'])
  const right = 'marketing-objection'
  await desk.does('2026-03-06', decideRight, objected, { right, decision: 'granted' })
  await desk.does('2026-03-06', markRightDone, objected, { right, on: '2026-03-06' })
  const untouched = await askedToConfirm('2026-03-05')
  for (const reference of [objected, untouched])
    await desk.does('2026-03-30', answerUnconfirmed, reference, { because })
  expect((await frozenIn(desk.context, objected, 'unconfirmed-answer')).props).toEqual({ partDone: true })
  expect((await frozenIn(desk.context, untouched, 'unconfirmed-answer')).props).toEqual({ partDone: false })
})

async function unconfirmed(rights: Right[] = ['access']): Promise<string> {
  return aRequest(desk.context, desk.form, { confirmed: false, rights })
}

async function askedToConfirm(on: Day, rights?: Right[]): Promise<string> {
  const reference = await unconfirmed(rights)
  await leaves(desk.context, reference, 'confirm-your-request', on)
  return reference
}

async function refusedOn(day: Day, reference: string): Promise<string[]> {
  return desk.refused(day, answerUnconfirmed, reference, { because })
}

/** A second letter that asks to confirm and waits to leave. */
async function oweAgain(reference: string): Promise<void> {
  const { db } = desk.context
  const { id } = await theLetter(desk.context, reference, 'confirm-your-request')
  const [sent] = await db.select().from(lettersTable).where(eq(lettersTable.id, id))
  if (!sent) throw new Error('No letter')
  const { id: _id, messageId, ...rest } = sent
  await db.insert(lettersTable).values({ ...rest, messageId: `again-${messageId}`, state: 'owed', leftOn: null })
}
