import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEntry } from '@/db/queries/dossier'
import { forms } from '@/db/schema'
import type { Right } from '@/domain/rights'
import { consentOf } from '@/domain/requests/consent'
import { answerConsent } from './answer-consent'
import { askParent } from './ask-parent'
import { changeContact } from './change-contact'
import { markSpam } from './mark-spam'
import { recordConsent } from './record-consent'
import { aControllerThatAsksParents, type TestController } from './testing/a-controller'
import { aRequest, frozenIn, letters, theCase, theLetter, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'

let desk: Desk
let hanoi: TestController
let people = 0

beforeAll(async () => {
  desk = await aDesk()
  hanoi = await aControllerThatAsksParents(desk.context)
  const rights: Right[] = ['access', 'content-removal']
  await desk.context.db.update(forms).set({ rights }).where(eq(forms.id, hanoi.formId))
})

afterAll(async () => desk.close())

test('a child who asks alone is heard: the clock runs, whether a parent agrees, does not agree, or says nothing', async () => {
  const [silent, agreed, against] = [await asks(), await asks(), await asks()]
  await tickOn(desk.context, '2026-03-05')
  expect(await answers(agreed, 'yes')).toMatchObject({ ok: true })
  expect(await answers(against, 'no')).toMatchObject({ ok: true })
  const standings: string[] = []
  for (const reference of [silent, agreed, against]) {
    const { row, file } = await theCase(desk.context, reference)
    expect(row).toMatchObject({ state: 'open', dueOn: '2026-03-15', clock: 'running' })
    standings.push(consentOf(file.history).standing)
  }
  expect(standings).toEqual(['asked', 'given', 'not-given'])
})

test('the parent who was named is written to once the child has confirmed, once, and the letter names nobody', async () => {
  const parentEmail = aParent()
  const reference = await asks({ parentEmail, confirmed: false })
  await tickOn(desk.context, '2026-03-05')
  expect(await written(reference)).toBe(0)
  const confirmed = await asks({ parentEmail })
  for (const time of ['11:00:00Z', '12:00:00Z']) await tickOn(desk.context, '2026-03-05', time)
  expect(await written(confirmed)).toBe(1)
  const letter = await frozenIn(desk.context, confirmed, 'parental-consent')
  expect(letter).toMatchObject({ to: { email: parentEmail }, request: { name: null }, props: { age: 18 } })
})

test('a child who changes how they are reached takes nothing from the parent: letter and link stay', async () => {
  const reference = await asks()
  await tickOn(desk.context, '2026-03-05')
  const moved = { email: 'moved@example.org', because: 'She telephoned.' }
  await desk.does('2026-03-06', changeContact, reference, moved, hanoi.admin)
  expect((await theLetter(desk.context, reference, 'parental-consent')).state).toBe('owed')
  expect(await answers(reference, 'yes')).toMatchObject({ ok: true })
})

test('nobody is written to for a request that is set aside as spam', async () => {
  const reference = await asks()
  const admin = hanoi.admin
  await desk.does('2026-03-05', markSpam, reference, {}, admin)
  await tickOn(desk.context, '2026-03-05')
  expect(await written(reference)).toBe(0)
})

test('an address that many requests name gets three letters in a day and no more', async () => {
  const parentEmail = aParent()
  const references: string[] = []
  for (let each = 0; each < 4; each += 1) references.push(await asks({ parentEmail }))
  await tickOn(desk.context, '2026-03-05')
  const counts = await Promise.all(references.map(written))
  expect(counts.sort()).toEqual([0, 1, 1, 1])
  const [first = ''] = references
  expect(await desk.refused('2026-03-05', askParent, first, { parentEmail }, hanoi.admin)).toEqual([
    'parentEmail: written-to-enough',
  ])
})

test('the link answers once, staff are told, and a link from before a new letter answers nothing', async () => {
  const reference = await asks()
  await desk.does('2026-03-05', askParent, reference, { parentEmail: aParent() }, hanoi.admin)
  const old = await tokenIn(desk.context, reference, 'parental-consent', 'consentPath')
  await desk.does('2026-03-06', askParent, reference, { parentEmail: aParent() }, hanoi.admin)
  expect(await says(old, 'yes')).toMatchObject({ problems: [{ code: 'link-not-valid' }] })
  expect(await answers(reference, 'maybe')).toMatchObject({ problems: [{ code: 'choose-yes-or-no' }] })
  expect(await answers(reference, 'no')).toMatchObject({ ok: true })
  expect((await theLetter(desk.context, reference, 'reply-arrived')).audience).toBe('staff')
  expect(await answers(reference, 'yes')).toMatchObject({ problems: [{ code: 'link-not-valid' }] })
  expect(consentOf((await theCase(desk.context, reference)).file.history)).toMatchObject({ standing: 'not-given' })
  expect(await says('unknown', 'yes')).toMatchObject({ problems: [{ code: 'link-not-valid' }] })
})

test('what a parent says on the telephone or on paper is recorded with who said it, when and how; the letter is not waited for', async () => {
  const reference = await asks()
  await tickOn(desk.context, '2026-03-05')
  const said = { agrees: 'yes', consentBy: 'Mariam Diallo, mother', channel: 'telephone', text: 'She called back.' }
  await desk.does('2026-03-07', recordConsent, reference, { ...said, on: '2026-03-06' }, hanoi.admin)
  const { file, row } = await theCase(desk.context, reference)
  expect(consentOf(file.history)).toEqual({ standing: 'given', on: '2026-03-06' })
  expect(row).toMatchObject({ state: 'open', dueOn: '2026-03-15', clock: 'running' })
  const last = file.history.at(-1)
  expect(last).toMatchObject({ type: 'consentAnswered', data: { agrees: true, channel: 'telephone' } })
  expect(await readEntry(desk.context.db, desk.context.keyring, file.dossier, last?.entryId ?? '')).toEqual({
    consentBy: 'Mariam Diallo, mother',
    text: 'She called back.',
  })
  expect((await theLetter(desk.context, reference, 'parental-consent')).state).toBe('cancelled')
})

test('once it is recorded what a parent said, the link that they were sent answers nothing', async () => {
  const reference = await asks()
  await tickOn(desk.context, '2026-03-05')
  const token = await tokenIn(desk.context, reference, 'parental-consent', 'consentPath')
  const said = { agrees: 'no', consentBy: 'Mariam Diallo, mother', channel: 'letter', on: '2026-03-06' }
  await desk.does('2026-03-06', recordConsent, reference, said, hanoi.admin)
  expect(await says(token, 'yes')).toMatchObject({ problems: [{ code: 'link-not-valid' }] })
  expect(consentOf((await theCase(desk.context, reference)).file.history)).toMatchObject({ standing: 'not-given' })
})

test('nobody’s consent is recorded without a name, by the form, on a day that cannot be, or where no parent may be asked', async () => {
  const said = { agrees: 'yes', consentBy: 'Mariam Diallo, mother', channel: 'telephone', on: '2026-03-06' }
  const reference = await asks()
  const refused = async (input: object) =>
    desk.refused('2026-03-06', recordConsent, reference, { ...said, ...input }, hanoi.admin)
  expect(await refused({ consentBy: ' ' })).toEqual(['consentBy: enter-a-name'])
  expect(await refused({ channel: 'form' })).toEqual(['channel: choose-a-channel'])
  expect(await refused({ agrees: '' })).toEqual(['agrees: choose-yes-or-no'])
  expect(await refused({ on: '2026-03-07' })).toEqual(['on: day-in-the-future'])
  expect(await refused({ on: '2026-03-04' })).toEqual(['on: day-before-receipt'])
  const elsewhere = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-03-06', recordConsent, elsewhere, said, desk.form.admin)).toEqual([
    'parents-not-asked',
  ])
})

test('no parent is asked where the form names no way, about another grown person, or about what somebody posted', async () => {
  const refused = async (reference: string, actor = hanoi.admin) =>
    desk.refused('2026-03-06', askParent, reference, { parentEmail: aParent() }, actor)
  expect(await refused(await aRequest(desk.context, desk.form), desk.form.admin)).toEqual(['parents-not-asked'])
  const other = await asks({ askedFor: 'represented', subjectName: 'Mariam Diallo' })
  expect(await refused(other)).toEqual(['not-about-a-child'])
  expect(await refused(await asks({ rights: ['content-removal'] }))).toEqual(['parents-not-asked'])
})

type Asked = Parameters<typeof aRequest>[2]

async function asks(more: Asked = {}): Promise<string> {
  const email = `ida.${(people += 1)}@example.org`
  return aRequest(desk.context, hanoi, { email, belowAge: 'yes', parentEmail: aParent(), ...more })
}

function aParent(): string {
  return `mariam.${(people += 1)}@example.org`
}

async function answers(reference: string, agrees: string) {
  return says(await tokenIn(desk.context, reference, 'parental-consent', 'consentPath'), agrees)
}

async function says(token: string, agrees: string) {
  return answerConsent({ ...desk.context, today: '2026-03-06' }, { token, agrees })
}

async function written(reference: string): Promise<number> {
  return (await letters(desk.context, reference)).filter(({ kind }) => kind === 'parental-consent').length
}
