import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEntry } from '@/db/queries/dossier'
import { letters } from '@/db/schema'
import type { LetterKind } from '@/domain/requests/letters'
import type { SealedLetter } from '@/emails/sealed-letter'
import { askClarification } from './ask-clarification'
import { correctRights } from './correct-rights'
import { decideRight } from './decide-right'
import { denyEmail } from './deny-email'
import { fulfilLetter } from './fulfil-letter'
import { markRightDone } from './mark-right-done'
import { recordDeparture } from './record-departure'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { aRequest, leaves, theCase, theLetter, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'
import { withdrawRequest } from './withdraw-request'

const answer = { text: 'Here is your copy.', delivery: 'portal', withoutFile: 'in-the-text' }
const noDoubt = { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a request closes when its answer has left, and not before (GDPR Art. 12(3))', async () => {
  const reference = await decided()
  await desk.does('2026-03-10', sendAnswer, reference, answer)
  expect((await theCase(desk.context, reference)).row).toMatchObject({
    state: 'open',
    closedOn: null,
    dueOn: '2026-04-04',
  })
  await leaves(desk.context, reference, 'answer-ready', '2026-03-12')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-12' })
})

test('an answer on paper waits for staff, and closes the request on the day it was posted', async () => {
  const reference = await decided()
  await desk.does('2026-03-10', sendAnswer, reference, { ...answer, delivery: 'post' })
  const { id: letterId, state } = await theLetter(desk.context, reference, 'answer-ready')
  expect(state).toBe('by-hand')
  const posted = { letterId, how: 'posted', on: '2026-03-11' }
  expect(await desk.refused('2026-03-12', fulfilLetter, reference, { ...posted, on: '2026-03-09' })).toEqual([
    'on: day-before-letter',
  ])
  expect(await desk.refused('2026-03-12', fulfilLetter, reference, { ...posted, on: '2026-03-13' })).toEqual([
    'on: day-in-the-future',
  ])
  await desk.does('2026-03-12', fulfilLetter, reference, posted)
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-11' })
})

test('a letter leaves once, however often the mail server says so', async () => {
  const reference = await decided()
  await desk.does('2026-03-10', sendAnswer, reference, answer)
  const { id: letterId } = await theLetter(desk.context, reference, 'answer-ready')
  const world = { ...desk.context, today: '2026-03-12' as const }
  await Promise.all(Array.from({ length: 5 }, async () => recordDeparture(world, { reference, letterId })))
  const { history } = (await theCase(desk.context, reference)).file
  expect(history.filter(({ type }) => type === 'letterLeft')).toHaveLength(1)
  const posted = { letterId, how: 'posted', on: '2026-03-12' }
  expect(await desk.refused('2026-03-12', fulfilLetter, reference, posted)).toEqual(['letterId: letter-left-already'])
})

test('S08: it says what is still missing: a decision, then the doing', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'correction'] })
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  const outcome = await sendAnswer({ ...desk.context, actor: desk.handler, today: '2026-03-10' }, { reference }, answer)
  expect(outcome).toEqual({
    ok: false,
    problems: [{ code: 'decide-first', params: { rights: 'access, correction' } }],
  })
  await desk.does('2026-03-10', decideRight, reference, { right: 'access', decision: 'granted' })
  await desk.does('2026-03-10', decideRight, reference, { right: 'correction', decision: 'granted' })
  expect(await desk.refused('2026-03-10', sendAnswer, reference, answer)).toEqual(['carry-out-first'])
  await desk.does('2026-03-10', markRightDone, reference, { right: 'correction', on: '2026-03-10' })
  await desk.does('2026-03-10', sendAnswer, reference, answer)
  expect(await desk.refused('2026-03-10', sendAnswer, reference, answer)).toEqual(['answer-on-its-way'])
  expect(await desk.refused('2026-03-10', decideRight, reference, { right: 'access', decision: 'granted' })).toEqual([
    'answer-on-its-way',
  ])
})

test('two answers at the same moment are one', async () => {
  const reference = await decided()
  const context = { ...desk.context, actor: desk.handler, today: '2026-03-10' as const }
  const { version } = (await theCase(desk.context, reference)).row
  const both = await Promise.all([1, 2].map(async () => sendAnswer(context, { reference, version }, answer)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter((outcome) => !outcome.ok && outcome.problems[0]?.code === 'stale')).toHaveLength(1)
})

test('the person reads the reasons meant for them, and of a neutral answer nothing of the reasons', async () => {
  const refused = { right: 'access', decision: 'refused', ground: 'restricted-by-law' }
  const open = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-10', decideRight, open, {
    ...refused,
    because: 'The police asked us to wait.',
    fileReason: 'Case 12.',
  })
  const silent = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-10', decideRight, silent, { ...refused, neutral: 'on', fileReason: 'Case 12.' })
  for (const reference of [open, silent]) await desk.does('2026-03-10', sendAnswer, reference, answer)
  expect(await decisionsIn(open)).toMatchObject([
    { ground: 'restricted-by-law', because: 'The police asked us to wait.' },
  ])
  expect(await decisionsIn(silent)).toEqual([
    { right: 'access', decision: 'refused', ground: null, because: null, searched: null },
  ])
})

test('S08: a copy that was granted is not answered on the page without a file or a recorded reason why there is none', async () => {
  const reference = await decided()
  const bare = { text: 'Here is your copy.', delivery: 'portal' }
  const send = (input: object) => desk.refused('2026-03-10', sendAnswer, reference, { ...bare, ...input })
  expect(await send({})).toEqual(['withoutFile: answer-without-file'])
  expect(await send({ withoutFile: 'lost' })).toEqual(['withoutFile: choose-a-reason'])
  expect(await send({ withoutFile: 'other' })).toEqual(['withoutFileBecause: say-why'])
  expect((await theCase(desk.context, reference)).facts.answer).toBeNull()
  expect(await send({ withoutFile: 'other', withoutFileBecause: 'She read it here.' })).toEqual([])
  const { file } = await theCase(desk.context, reference)
  expect(file.history.at(-1)).toMatchObject({ type: 'answered', data: { delivery: 'portal', withoutFile: 'other' } })
  expect(JSON.stringify(file.history)).not.toContain('She read it here.')
})

test('reopened, it is decided anew by somebody who is sure anew who asks', async () => {
  const reference = await decided()
  await desk.does('2026-03-10', sendAnswer, reference, answer)
  await leaves(desk.context, reference, 'answer-ready', '2026-03-12')
  await desk.does('2026-03-20', reopenRequest, reference, { because: 'The copy was empty.' })
  const { row, facts } = await theCase(desk.context, reference)
  expect(row).toMatchObject({ state: 'open', identity: 'not-decided', closedOn: null, receivedOn: '2026-03-05' })
  expect(facts.decisions.size).toBe(0)
})

test('taken back before the answer has left: neither answer nor question follows, but the letter that says so', async () => {
  const reference = await decided()
  const question = { question: 'Which account?', rights: ['erasure'], largeAmount: 'on' }
  await desk.does('2026-03-09', correctRights, reference, { rights: ['access', 'erasure'], because: 'Both.' })
  await desk.does('2026-03-09', askClarification, reference, question)
  await desk.does('2026-03-09', correctRights, reference, { rights: ['access'], because: 'One.' })
  await desk.does('2026-03-10', sendAnswer, reference, answer)
  await desk.does('2026-03-10', withdrawRequest, reference, { because: 'She telephoned.' })
  const state = async (kind: LetterKind) => (await theLetter(desk.context, reference, kind)).state
  expect(await state('answer-ready')).toBe('cancelled')
  expect(await state('clarification-request')).toBe('cancelled')
  expect(await state('request-withdrawn')).toBe('owed')
})

test('reopened while an old answer is still to be posted: it stays here, and a new one can be sent', async () => {
  const reference = await decided()
  await desk.does('2026-03-10', sendAnswer, reference, { ...answer, delivery: 'post' })
  await desk.does('2026-03-10', withdrawRequest, reference, { because: 'She telephoned.' })
  const { id: letterId } = await theLetter(desk.context, reference, 'answer-ready')
  await desk.context.db.update(letters).set({ state: 'by-hand' }).where(eq(letters.id, letterId))
  await desk.does('2026-03-20', reopenRequest, reference, { because: 'She asks again.' })
  expect((await theLetter(desk.context, reference, 'answer-ready')).state).toBe('cancelled')
  await desk.does('2026-03-20', verifyIdentity, reference, noDoubt)
  await desk.does('2026-03-20', decideRight, reference, { right: 'access', decision: 'granted' })
  await desk.does('2026-03-20', sendAnswer, reference, answer)
  expect((await theLetter(desk.context, reference, 'answer-ready')).state).toBe('owed')
})

test('an answer goes to nobody’s page whom no e-mail leads there: without an address, or with one that was denied', async () => {
  const posted = await aRequest(desk.context, desk.form, { email: '', postalAddress: 'Am Kai 7', confirmed: false })
  const denied = await aRequest(desk.context, desk.form, { email: 'not.mine@example.org', confirmed: false })
  const token = await tokenIn(desk.context, denied, 'confirm-your-request', 'notMePath')
  expect(await denyEmail(desk.context, { token })).toMatchObject({ ok: true })
  for (const reference of [posted, denied]) {
    await decide(reference)
    expect(await desk.refused('2026-03-10', sendAnswer, reference, answer)).toEqual(['delivery: no-address-for-page'])
    await desk.does('2026-03-10', sendAnswer, reference, { ...answer, delivery: 'post' })
  }
})

async function decided(): Promise<string> {
  return decide(await aRequest(desk.context, desk.form))
}

async function decide(reference: string): Promise<string> {
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  await desk.does('2026-03-09', decideRight, reference, { right: 'access', decision: 'granted' })
  return reference
}

async function decisionsIn(reference: string): Promise<unknown> {
  const { dossier } = (await theCase(desk.context, reference)).file
  const { entryId } = await theLetter(desk.context, reference, 'answer-ready')
  const letter = await readEntry<SealedLetter>(desk.context.db, desk.context.keyring, dossier, entryId ?? '')
  return letter?.props['decisions']
}
