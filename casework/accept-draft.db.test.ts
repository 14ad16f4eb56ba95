import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQueue, listQueue } from '@/db/queries/queue'
import { acceptDraft } from './accept-draft'
import { markSpam } from './mark-spam'
import { aController } from './testing/a-controller'
import { aMailbox } from './testing/a-mailbox'
import { frozenIn, letters, theCase, theLetter } from './testing/a-request'
import { anArrivedLetter } from './testing/an-arrived-letter'
import { aDesk, type Desk } from './testing/desk'
import { unmarkSpam } from './unmark-spam'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a letter is taken up for what its words suggest; its days stand as they have since its server got it', async () => {
  const reference = await drafted('Please delete my account.')
  await desk.does('2026-03-09', acceptDraft, reference, { rights: ['erasure'] })
  const { file, row, facts } = await theCase(desk.context, reference)
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'held', 'released'])
  expect(row).toMatchObject({ heldBecause: null, receivedOn: '2026-03-05', dueOn: '2026-04-04', state: 'open' })
  expect(facts.rights.map(({ right }) => right)).toEqual(['erasure'])
  expect(await mailed(reference)).toEqual(['request-received'])
})

test('what it asks for may be changed on the way, without a reason, and the first letter is about that', async () => {
  const reference = await drafted('Please delete my account.')
  await desk.does('2026-03-09', acceptDraft, reference, { rights: ['access', 'objection'] })
  const { file, facts } = await theCase(desk.context, reference)
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'held', 'corrected', 'released'])
  expect(facts.rights).toEqual([
    { right: 'access', regimes: ['eu-gdpr'] },
    { right: 'objection', regimes: ['eu-gdpr'] },
  ])
  const letter = await frozenIn(desk.context, reference, 'request-received')
  expect(letter.request).toMatchObject({ rights: ['access', 'objection'], dueOn: '2026-04-04' })
})

test('the language that its words seem to be in may be put right on the way, and the first letter is in it', async () => {
  const reference = await drafted('Sehr geehrte Damen und Herren, bitte löschen Sie mein Konto.')
  expect((await theCase(desk.context, reference)).row.language).toBe('de')
  await desk.does('2026-03-09', acceptDraft, reference, { rights: ['erasure'], language: 'nl' })
  const { file, row, facts } = await theCase(desk.context, reference)
  expect(file.history.map(({ type, data }) => (type === 'corrected' ? data : type))).toEqual([
    'received',
    'held',
    { field: 'language', from: 'de', to: 'nl' },
    'released',
  ])
  expect([row.language, facts.language]).toEqual(['nl', 'nl'])
  expect((await theLetter(desk.context, reference, 'request-received')).language).toBe('nl')
})

test('a language that we do not write is refused, and the one that stands already is no correction', async () => {
  const reference = await drafted('Please delete my account.')
  const asked = { rights: ['erasure'], language: 'xx' }
  expect(await desk.refused('2026-03-09', acceptDraft, reference, asked)).toEqual(['language: choose-a-language'])
  await desk.does('2026-03-09', acceptDraft, reference, { rights: ['erasure'], language: 'en' })
  const { file } = await theCase(desk.context, reference)
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'held', 'released'])
})

test('the first letter says on what the day rests once the rights are what they are', async () => {
  const patient = await aController(desk.context, { promiseDays: 60 })
  const { takenIn } = aMailbox(desk, patient)
  const { reference } = await takenIn(anArrivedLetter({ text: 'Do not sell my personal information.' }))
  expect((await theCase(desk.context, reference)).facts.rights).toMatchObject([{ right: 'opt-out' }])
  await desk.does('2026-03-09', acceptDraft, reference, { rights: ['access'] }, patient.admin)
  expect((await frozenIn(desk.context, reference, 'request-received')).props).toMatchObject({ binds: 'law' })
})

test('it is accepted once, for at least one right, and neither while it is set aside nor where it is no draft', async () => {
  const reference = await drafted('Please delete my account.')
  expect(await desk.refused('2026-03-09', acceptDraft, reference, {})).toEqual(['rights: choose-one-right'])
  await desk.does('2026-03-09', markSpam, reference, {})
  const asked = { rights: ['erasure'] }
  expect(await desk.refused('2026-03-09', acceptDraft, reference, asked)).toEqual(['marked-already'])
  await desk.does('2026-03-09', unmarkSpam, reference, {})
  await desk.does('2026-03-09', acceptDraft, reference, asked)
  expect(await desk.refused('2026-03-09', acceptDraft, reference, asked)).toEqual(['not-held'])
  expect(await mailed(reference)).toEqual(['request-received'])
})

test('drafts have a list of their own, whose number is that of its lines, until they are accepted or set aside', async () => {
  const before = await onList()
  const [accepted, aside, left] = [await drafted('One'), await drafted('Two'), await drafted('Three')]
  expect(await onList()).toEqual([...before, accepted, aside, left])
  await desk.does('2026-03-09', acceptDraft, accepted, { rights: ['access'] })
  await desk.does('2026-03-09', markSpam, aside, {})
  expect(await onList()).toEqual([...before, left])
})

async function drafted(text: string): Promise<string> {
  const { takenIn } = aMailbox(desk, desk.form)
  return (await takenIn(anArrivedLetter({ receivedAt: '2026-03-04T23:30:00.000Z', text }))).reference
}

async function onList(): Promise<string[]> {
  const world = { keyring: desk.context.keyring, today: '2026-03-09' as const }
  const { rows } = await listQueue(desk.context.db, desk.handler, world, { tab: 'mail-drafts', order: byReference })
  const counts = await countQueue(desk.context.db, desk.handler, world, {})
  expect(counts?.['mail-drafts']).toBe(rows.length)
  return rows.map(({ reference }) => reference)
}

const byReference = { sort: 'reference', isReversed: false } as const

async function mailed(reference: string) {
  const all = await letters(desk.context, reference)
  return all.filter(({ audience }) => audience === 'requester').map(({ kind }) => kind)
}
