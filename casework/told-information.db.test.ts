import { afterAll, beforeAll, expect, test } from 'vitest'
import { processingRecordsOf } from '@/db/queries/processing-records'
import { decideRight } from './decide-right'
import { NotFound } from './errors'
import { removeProcessingLine, saveProcessingLine } from './save-processing'
import { sendAnswer } from './send-answer'
import { aController, aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, frozenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

const on = '2026-03-10'
const orders = {
  purpose: 'Delivering what people order',
  categories: 'Name, address, orders',
  recipients: 'Brisk Parcels GmbH\n\nLedger Ltd\n  Ledger Ltd ',
  period: 'Ten years',
  source: '',
  transfers: '',
  automated: '',
}
const told = { ...orders, recipients: ['Ledger Ltd'] }
const answer = { text: 'Here is your copy.', delivery: 'portal', withoutFile: 'in-the-text' }

let desk: Desk
let lineId: string

beforeAll(async () => {
  desk = await aDesk()
  expect(await save('new', orders)).toEqual({ ok: true })
  lineId = (await records())[0]?.lines[0]?.id ?? ''
})

afterAll(async () => desk.close())

test('whoever gets a copy is told their actual recipients, ticked line by line, and their rights (GDPR Art. 15(1), C-154/21)', async () => {
  const reference = await granted()
  const tick = (line: object) => desk.refused(on, sendAnswer, reference, { ...answer, information: { lines: [line] } })
  const field = `information.line.${lineId}`
  expect(await tick({ id: lineId, recipients: [], none: false })).toEqual([`${field}: tick-the-recipients`])
  expect(await tick({ id: lineId, recipients: [0], none: true })).toEqual([`${field}: tick-the-recipients`])
  expect(await tick({ id: 'gone', recipients: [], none: true })).toEqual(['information.line.gone: line-not-in-record'])
  const information = { lines: [{ id: lineId, recipients: ['1'], none: false }], more: 'Our lawyers', own: '' }
  await desk.does(on, sendAnswer, reference, { ...answer, information })
  expect(await informationIn(reference)).toEqual({
    lines: [told],
    moreRecipients: 'Our lawyers',
    own: null,
    rights: true,
  })
})

test('the rights are told without a record as well; nobody is told who got no copy', async () => {
  const reference = await granted()
  await desk.does(on, sendAnswer, reference, answer)
  expect(await informationIn(reference)).toEqual({ lines: [], moreRecipients: null, own: null, rights: true })
  const refused = await aRequest(desk.context, desk.form)
  const decision = { right: 'access', decision: 'refused', ground: 'rights-of-others', because: 'They name others.' }
  await desk.does(on, decideRight, refused, decision)
  await desk.does(on, sendAnswer, refused, answer)
  expect(await informationIn(refused)).toBeUndefined()
})

test('each saving is a version of the whole record; an answer is written with the one that was looked at', async () => {
  const { version } = (await records())[0] ?? { version: 0 }
  expect(await save(lineId, { ...orders, period: 'Six years' })).toEqual({ ok: true })
  expect(await save(lineId, { ...orders, period: 'Six years' })).toEqual(refusedFor('nothing-changed'))
  const reference = await granted()
  const lines = [{ id: lineId, recipients: [1], none: false }]
  await desk.does(on, sendAnswer, reference, { ...answer, information: { version, lines } })
  expect(await informationIn(reference)).toMatchObject({ lines: [{ period: 'Ten years' }] })
  const { controllerId, admin } = desk.form
  expect(await removeProcessingLine(as(admin), { controllerId, lineId })).toEqual({ ok: true })
  expect((await records()).map((record) => [record.version, record.lines.length])).toEqual([
    [version + 2, 0],
    [version + 1, 1],
    [version, 1],
  ])
})

test('the record is written by an administrator of the organisation, and every field says what it lacks', async () => {
  const { controllerId, admin } = desk.form
  const target = { controllerId, lineId: 'new', language: 'en' }
  const manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  expect(await saveProcessingLine(as(manager), target, orders)).toEqual(refusedFor('not-permitted'))
  const { admin: stranger } = await aController(desk.context)
  await expect(saveProcessingLine(as(stranger), target, orders)).rejects.toThrow(NotFound)
  expect(await processingRecordsOf(desk.context.db, stranger, controllerId)).toEqual([])
  await expect(saveProcessingLine(as(admin), { ...target, language: 'tlh' }, orders)).rejects.toThrow(NotFound)
  const empty = { ...orders, purpose: ' ', categories: '', period: '', recipients: 'x'.repeat(201) }
  const outcome = await saveProcessingLine(as(admin), target, empty)
  expect(outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([
    'purpose: name-the-purpose',
    'categories: name-the-categories',
    'recipients: line-too-long',
    'period: say-how-long',
  ])
})

async function granted(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  return reference
}

async function save(line: string, input: object) {
  const { controllerId, admin } = desk.form
  return saveProcessingLine(as(admin), { controllerId, lineId: line, language: 'en' }, input)
}

async function records() {
  return processingRecordsOf(desk.context.db, desk.handler, desk.form.controllerId)
}

async function informationIn(reference: string) {
  return (await frozenIn(desk.context, reference, 'answer-ready')).props['information']
}

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}

function refusedFor(code: string) {
  return { ok: false, problems: [{ code }] }
}
