import { afterAll, beforeAll, expect, test } from 'vitest'
import { requester } from '@/domain/policies/actor'
import { askClarification } from './ask-clarification'
import { receiveClarification } from './receive-clarification'
import { receiveMessage } from './receive-message'
import { aRequest, leaves, letters, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const question = { question: 'Which of your three accounts?', rights: ['access'], largeAmount: 'on' }
const answer = { channel: 'letter', text: 'The one of 2019.' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('the clock of the right asked about stands still, and that of the others runs on', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  await desk.does('2026-03-06', askClarification, reference, question)
  await leaves(desk.context, reference, 'clarification-request', '2026-03-06')
  const { deadline, row } = await theCase(desk.context, reference)
  expect(deadline.rights.map(({ right, clock, dueOn }) => [right, clock, dueOn])).toEqual([
    ['access', 'paused', null],
    ['erasure', 'running', '2026-04-07'],
  ])
  expect(row).toMatchObject({ clock: 'running', dueOn: '2026-04-07' })
})

test('a question that left more than seven days after receipt stops no GDPR clock (EDPB 01/2022, 159)', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askClarification, reference, question)
  await leaves(desk.context, reference, 'clarification-request', '2026-03-27')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'running', dueOn: '2026-04-07' })
})

test('the clock goes on from the day the answer arrived, not from the day it was typed in', async () => {
  const reference = await askedAndLeft()
  await desk.does('2026-03-30', receiveClarification, reference, { ...answer, on: '2026-03-13' })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'running', dueOn: '2026-04-13' })
})

test('a reply on the person’s own page sets the clock going by itself, and staff hear of it', async () => {
  const reference = await askedAndLeft()
  await reply(reference, '2026-03-13')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'running', dueOn: '2026-04-13' })
  const told = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'reply-arrived')
  expect(told.map(({ toAddress }) => toAddress).sort()).toEqual([
    'office@lindenhof.example',
    'privacy@lindenhof.example',
    expect.stringContaining('ruth.okafor'),
  ])
})

test('what was written before the question had left answers nothing, and the question goes out', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askClarification, reference, question)
  await reply(reference, '2026-03-06')
  expect((await theLetter(desk.context, reference, 'clarification-request')).state).toBe('owed')
  await leaves(desk.context, reference, 'clarification-request', '2026-03-06')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'paused', dueOn: null })
})

test('nor does a message that names no question', async () => {
  const reference = await askedAndLeft()
  await reply(reference, '2026-03-13', { names: false })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ clock: 'paused', dueOn: null })
})

test('it is asked once at a time, for rights that were asked for, and never about what is clear', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'marketing-objection'] })
  const problems = (change: object) =>
    desk.refused('2026-03-06', askClarification, reference, { ...question, ...change })
  expect(await problems({ rights: ['marketing-objection'] })).toEqual(['rights: nothing-to-clarify'])
  expect(await problems({ rights: ['erasure'] })).toEqual(['rights: right-not-asked'])
  expect(await problems({ rights: [] })).toEqual(['rights: choose-one-right'])
  expect(await problems({ largeAmount: undefined })).toEqual(['largeAmount: large-amount-only'])
  expect(await problems({})).toEqual([])
  expect(await problems({})).toEqual(['rights: clarification-already-asked'])
})

test('an answer needs a question and a day between it and today', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const problems = (on: string) => desk.refused('2026-03-10', receiveClarification, reference, { ...answer, on })
  expect(await problems('2026-03-10')).toEqual(['clarification-not-asked'])
  await desk.does('2026-03-09', askClarification, reference, question)
  expect(await problems('2026-03-06')).toEqual(['on: day-before-question'])
  expect(await problems('2026-03-11')).toEqual(['on: day-in-the-future'])
})

async function askedAndLeft(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askClarification, reference, question)
  await leaves(desk.context, reference, 'clarification-request', '2026-03-06')
  return reference
}

async function reply(reference: string, today: '2026-03-06' | '2026-03-13', { names = true } = {}): Promise<void> {
  const { row, file } = await theCase(desk.context, reference)
  const context = { ...desk.context, actor: requester(row.id), today }
  const asked = file.history.filter(({ type }) => type === 'clarificationRequested')
  const questions = names ? asked.map(({ sequence }) => String(sequence)) : []
  const message = { text: 'The one of 2019.', questions }
  expect(await receiveMessage(context, { reference }, message)).toMatchObject({ ok: true })
}
