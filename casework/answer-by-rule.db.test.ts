import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '@/domain/calendar/days'
import { requester } from '@/domain/policies/actor'
import { adoptRule } from './adopt-rule'
import { confirmEmail } from './confirm-email'
import { markSpam } from './mark-spam'
import { receiveFiles } from './receive-files'
import { receiveMessage } from './receive-message'
import { aRequest, frozenIn, leaves, letters, theCase, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'
import { verifyIdentity } from './verify-identity'

let desk: Desk
let people = 0

const rule = {
  ...{ regimes: 'eu-gdpr', holidayCountry: 'DE-BE', timeZone: 'Europe/Berlin' },
  ...{ promiseStart: 'receipt', promiseDays: '30', afterExtension: 'ends' },
}

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('without such a rule what nobody confirms waits for staff, whatever the day', async () => {
  const reference = await unconfirmed()
  for (const day of ['2026-04-01', '2026-04-04'] as const) expect(await answersOn(day, reference)).toBe(0)
})

test('under such a rule it is answered three days before it is due on 4 April, once, by the version on record', async () => {
  await adopts({ answersUnconfirmed: 'yes' })
  const reference = await unconfirmed()
  expect(await answersOn('2026-03-31', reference)).toBe(0)
  expect((await theCase(desk.context, reference)).facts.answer).toBeNull()
  for (const day of ['2026-04-01', '2026-04-01', '2026-04-02'] as const) expect(await answersOn(day, reference)).toBe(1)
  const { file } = await theCase(desk.context, reference)
  const answered = file.history.find(({ type }) => type === 'answered')
  expect(answered).toMatchObject({
    on: '2026-04-01',
    actor: { kind: 'system', id: 'unconfirmed' },
    data: { delivery: 'e-mail', byRule: { ruleId: file.rule.id, version: 2 } },
  })
  expect((await theCase(desk.context, reference)).row.state).toBe('unconfirmed')
  await leaves(desk.context, reference, 'unconfirmed-answer', '2026-04-01')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-04-01' })
})

test('after an outage it is still answered on the due day; from then on it is for staff', async () => {
  expect(await answersOn('2026-04-04', await unconfirmed())).toBe(1)
  expect(await answersOn('2026-04-05', await unconfirmed())).toBe(0)
})

test('whoever had no week to confirm, is held, set aside or has confirmed is not answered so', async () => {
  const asked = await unconfirmed('2026-03-29')
  const spam = await unconfirmed()
  const confirmed = await unconfirmed()
  await desk.does('2026-03-06', markSpam, spam, {})
  await confirms(confirmed)
  for (const reference of [asked, spam, confirmed]) expect(await answersOn('2026-04-04', reference)).toBe(0)
})

test('whoever wrote or sent files from their page has shown that somebody reads this mailbox: that is for staff', async () => {
  const [wrote, sent] = [await unconfirmed(), await unconfirmed()]
  const text = 'It is me; your link had run out.'
  expect(await receiveMessage(await asPerson(wrote), { reference: wrote }, { text })).toMatchObject({ ok: true })
  const file = { name: 'scan.pdf', type: 'pdf', scan: 'not-scanned', content: Buffer.from('%PDF-1.7') } as const
  const files = receiveFiles(await asPerson(sent), { reference: sent }, { purpose: 'other' }, [file])
  expect(await files).toMatchObject({ ok: true })
  for (const reference of [wrote, sent]) expect(await answersOn('2026-04-02', reference)).toBe(0)
})

test('so is one about whom staff decided who asks, by telephone', async () => {
  const reference = await unconfirmed()
  const verdict = { verdict: 'verified', method: 'call-back', on: '2026-03-12' }
  await desk.does('2026-03-12', verifyIdentity, reference, verdict)
  expect(await answersOn('2026-04-02', reference)).toBe(0)
})

test('so is one whose person can be telephoned or written to by post', async () => {
  const called = await unconfirmed('2026-03-05', { telephone: '+49 30 1234567' })
  const written = await unconfirmed('2026-03-05', { postalAddress: '1 Elm Street, 10115 Berlin' })
  for (const reference of [called, written]) expect(await answersOn('2026-04-02', reference)).toBe(0)
})

test('nobody is told that they did not confirm while a letter that asks them has not left', async () => {
  const reference = await unconfirmed('2026-03-05', { reminded: false })
  expect(await answersOn('2026-04-02', reference)).toBe(0)
  await leaves(desk.context, reference, 'confirm-your-request', '2026-04-02')
  expect(await answersOn('2026-04-02', reference)).toBe(1)
})

test('confirmed after all, it is decided anew and due by the day it always was', async () => {
  const reference = await unconfirmed()
  expect(await answersOn('2026-04-02', reference)).toBe(1)
  await confirms(reference)
  const { row, facts } = await theCase(desk.context, reference)
  expect(row).toMatchObject({ state: 'open', dueOn: '2026-04-04' })
  expect([facts.answer, ...facts.decisions]).toEqual([null])
})

test('the letter says where to complain, and the setting is in the journal with its version', async () => {
  const reference = await unconfirmed()
  await answersOn('2026-04-02', reference)
  expect(await frozenIn(desk.context, reference, 'unconfirmed-answer')).toMatchObject({ props: { partDone: false } })
  expect(await adopts({ answersUnconfirmed: 'yes' })).toMatchObject({ problems: [{ code: 'nothing-changed' }] })
  expect(await adopts({})).toMatchObject({ ok: true, version: 3 })
})

const tokens = new Map<string, string>()

type Person = { telephone?: string; postalAddress?: string; reminded?: boolean }

async function unconfirmed(leftOn: Day = '2026-03-05', { reminded = true, ...ways }: Person = {}): Promise<string> {
  const email = `silent.${(people += 1)}@example.org`
  const reference = await aRequest(desk.context, desk.form, { email, confirmed: false, ...ways })
  tokens.set(reference, await tokenIn(desk.context, reference, 'confirm-your-request', 'confirmPath'))
  await leaves(desk.context, reference, 'confirm-your-request', leftOn)
  await tickOn(desk.context, addDays(leftOn, 5))
  if (reminded) await leaves(desk.context, reference, 'confirm-your-request', addDays(leftOn, 5))
  return reference
}

async function asPerson(reference: string) {
  const { id } = (await theCase(desk.context, reference)).row
  return { ...desk.context, actor: requester(id), today: '2026-03-12' as const }
}

async function confirms(reference: string): Promise<void> {
  const token = tokens.get(reference) ?? ''
  expect(await confirmEmail({ ...desk.context, today: '2026-04-02' }, { token })).toMatchObject({ ok: true })
}

async function adopts(more: object) {
  const { admin, controllerId } = desk.form
  return adoptRule({ ...desk.context, actor: admin }, controllerId, { ...rule, ...more })
}

async function answersOn(day: Day, reference: string): Promise<number> {
  await tickOn(desk.context, day)
  return (await letters(desk.context, reference)).filter(({ kind }) => kind === 'unconfirmed-answer').length
}
