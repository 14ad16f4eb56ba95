import { afterAll, beforeAll, expect, test } from 'vitest'
import { emailHash } from '@/db/sealing/search-hashes'
import { requester } from '@/domain/policies/actor'
import { eventsOf } from '@/domain/requests/events'
import { acceptRequest } from './accept-request'
import { answerRoutineObjection } from './answer-routine-objection'
import { askClarification } from './ask-clarification'
import { assignRequest } from './assign-request'
import { closeWithoutAnswer } from './close-without-answer'
import { confirmByCode } from './confirm-by-code'
import { correctLaw } from './correct-law'
import { correctReceiptDay } from './correct-receipt-day'
import { correctRights } from './correct-rights'
import { decideRight } from './decide-right'
import { markRightDone } from './mark-right-done'
import { markSpam } from './mark-spam'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { unmarkSpam } from './unmark-spam'
import { verifyIdentity } from './verify-identity'
import { withdrawRequest } from './withdraw-request'
import { aStaffMember } from './testing/a-controller'
import { aRequest, letters, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const because = 'The envelope says so.'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('an unconfirmed request is taken up by hand; its day stays what it was', async () => {
  const reference = await aRequest(desk.context, desk.form, { confirmed: false })
  await desk.does('2026-03-10', acceptRequest, reference, { because })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'open', dueOn: '2026-04-04' })
  expect(await desk.refused('2026-03-10', acceptRequest, reference, { because })).toEqual(['not-in-this-state'])
})

test('a mistyped day of receipt is put right, and every day with it', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-10', correctReceiptDay, reference, { receivedOn: '2026-03-02', because })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ receivedOn: '2026-03-02', dueOn: '2026-04-01' })
  const problems = (receivedOn: string) =>
    desk.refused('2026-03-10', correctReceiptDay, reference, { receivedOn, because })
  expect(await problems('2026-03-11')).toEqual(['receivedOn: day-in-the-future'])
  expect(await problems('2026-03-02')).toEqual(['receivedOn: nothing-changed'])
})

test('"not sure" becomes what it is; the law of a right is put right, but a house rule is none', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['unsure'] })
  await desk.does('2026-03-10', correctRights, reference, { rights: 'erasure', because })
  await desk.does('2026-03-10', correctLaw, reference, { right: 'erasure', regimes: ['uk-gdpr'], because })
  expect((await theCase(desk.context, reference)).facts.rights).toEqual([{ right: 'erasure', regimes: ['uk-gdpr'] }])
  const problems = (input: object) => desk.refused('2026-03-10', correctLaw, reference, { because, ...input })
  expect(await problems({ right: 'erasure', regimes: 'default-30d' })).toEqual(['regimes: house-rule-is-no-law'])
  expect(await problems({ right: 'erasure', regimes: 'uk-gdpr' })).toEqual(['regimes: nothing-changed'])
  expect(await problems({ right: 'access', regimes: 'uk-gdpr' })).toEqual(['right: right-not-asked'])
  expect(await problems({ right: 'erasure', regimes: 'ccpa' })).toEqual(['regimes: choose-a-law'])
})

test('spam is set aside and comes back; its clock has run on', async () => {
  const reference = await aRequest(desk.context, desk.form, { email: 'spam@example.org' })
  await desk.does('2026-03-10', markSpam, reference, {})
  expect((await theCase(desk.context, reference)).row).toMatchObject({
    spamMarkedOn: '2026-03-10',
    dueOn: '2026-04-04',
  })
  expect(await desk.refused('2026-03-10', markSpam, reference, {})).toEqual(['marked-already'])
  await desk.does('2026-03-11', unmarkSpam, reference, {})
  expect((await theCase(desk.context, reference)).row).toMatchObject({ spamMarkedOn: null, dueOn: '2026-04-04' })
  expect(await desk.refused('2026-03-11', unmarkSpam, reference, {})).toEqual(['not-marked'])
})

test('the person takes a request back without a reason; staff say how they know; a letter goes out', async () => {
  const reference = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-03-10', withdrawRequest, reference, {})).toEqual(['because: say-why'])
  const { id } = (await theCase(desk.context, reference)).row
  const own = { ...desk.context, actor: requester(id), today: '2026-03-10' as const }
  expect(await withdrawRequest(own, { reference }, {})).toMatchObject({ ok: true })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-10' })
  expect((await theLetter(desk.context, reference, 'request-withdrawn')).state).toBe('owed')
})

test('whoever opened their page by a code to the mailbox confirms the address there, once; another mailbox confirms nothing', async () => {
  const { context } = desk
  const reference = await aRequest(context, desk.form, { confirmed: false, email: 'ida@example.org' })
  const { id } = (await theCase(context, reference)).row
  const own = { ...context, actor: requester(id), today: '2026-03-10' as const }
  const by = (email: string) => confirmByCode(own, { reference }, { provenAddress: emailHash(context.keyring, email) })
  expect(await by('other@example.org')).toEqual({ ok: false, problems: [{ code: 'link-not-valid' }] })
  expect((await theCase(context, reference)).facts).toMatchObject({ state: 'unconfirmed', confirmedOn: null })
  for (let click = 0; click < 2; click += 1) expect(await by('ida@example.org')).toMatchObject({ ok: true })
  const { file, facts } = await theCase(context, reference)
  expect(facts).toMatchObject({ state: 'open', confirmedOn: '2026-03-10' })
  expect(eventsOf(file.history, 'emailConfirmed')).toHaveLength(1)
  expect((await theLetter(context, reference, 'confirm-your-request')).state).toBe('cancelled')
  expect((await theLetter(context, reference, 'request-received')).state).toBe('owed')
})

test('S07: nothing is done before its turn, nor a second time when a form is sent again, and the history stays as it was', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['erasure'] })
  const grant = { right: 'erasure', decision: 'granted' }
  const carriedOut = { right: 'erasure', on: '2026-03-10' }
  const answer = { text: 'It is gone.', delivery: 'post' }
  const refused = (verb: Parameters<Desk['refused']>[1], input: object) =>
    desk.refused('2026-03-10', verb, reference, input)
  expect(await refused(sendAnswer, answer)).toEqual(['decide-first'])
  expect(await refused(markRightDone, carriedOut)).toEqual(['right: decide-first'])
  expect(await refused(decideRight, grant)).toEqual(['decision: identity-not-decided'])
  expect(await refused(reopenRequest, { because })).toEqual(['not-in-this-state'])
  expect((await theCase(desk.context, reference)).file.history).toHaveLength(2)
  await desk.does('2026-03-10', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-10',
  })
  await desk.does('2026-03-10', decideRight, reference, grant)
  await desk.does('2026-03-10', markRightDone, reference, carriedOut)
  expect(await refused(markRightDone, carriedOut)).toEqual(['right: done-already'])
  await desk.does('2026-03-10', closeWithoutAnswer, reference, { reason: 'duplicate', because })
  for (const [verb, input] of [
    [closeWithoutAnswer, { reason: 'duplicate', because }],
    [sendAnswer, answer],
    [decideRight, grant],
  ] as const)
    expect(await refused(verb, input)).toEqual(['not-in-this-state'])
})

test('closed without an answer, with the reason kept', async () => {
  const reference = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-03-10', closeWithoutAnswer, reference, { reason: 'duplicate', because: '' })).toEqual(
    ['because: say-why'],
  )
  await desk.does('2026-03-10', closeWithoutAnswer, reference, { reason: 'duplicate', because })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-10' })
})

test('closed without an answer, a question that has not left stays here', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const question = { question: 'Which account?', rights: ['access'], largeAmount: 'on' }
  await desk.does('2026-03-09', askClarification, reference, question)
  await desk.does('2026-03-10', closeWithoutAnswer, reference, { reason: 'duplicate', because })
  expect((await theLetter(desk.context, reference, 'clarification-request')).state).toBe('cancelled')
})

test('an objection to marketing is decided, done and answered in one step; anything else is not routine', async () => {
  const routine = { on: '2026-03-06', text: 'We have stopped.' }
  const reference = await aRequest(desk.context, desk.form, { rights: ['marketing-objection'] })
  await desk.does('2026-03-06', answerRoutineObjection, reference, routine)
  const { file, facts } = await theCase(desk.context, reference)
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'rightDecided', 'rightDone', 'answered'])
  expect(facts.answer).toEqual({ sequence: 4, leftOn: null })
  expect((await theLetter(desk.context, reference, 'answer-ready')).eventSequence).toBe(4)
  const mixed = await aRequest(desk.context, desk.form, { rights: ['marketing-objection', 'access'] })
  expect(await desk.refused('2026-03-06', answerRoutineObjection, mixed, routine)).toEqual(['not-routine'])
})

test('a handler takes a request or puts it back; a manager gives it to somebody, who gets a letter', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  const auditor = await aStaffMember(desk.context, desk.form, { role: 'auditor' })
  const give = (assigneeId: string, actor = manager) =>
    desk.refused('2026-03-06', assignRequest, reference, { assigneeId }, actor)
  expect(await give(manager.userId, desk.handler)).toEqual(['assigneeId: only-a-manager-assigns-others'])
  expect(await give(auditor.userId)).toEqual(['assigneeId: not-a-member'])
  expect(await give('nobody-here')).toEqual(['assigneeId: not-a-member'])
  expect(await give(desk.handler.userId, desk.handler)).toEqual([])
  expect(await give('', desk.handler)).toEqual([])
  expect(await give(desk.handler.userId)).toEqual([])
  expect(await give(desk.handler.userId)).toEqual(['assigneeId: already-assigned'])
  const told = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'assigned-to-you')
  expect(told).toHaveLength(1)
})
