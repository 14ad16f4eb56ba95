import { afterAll, beforeAll, expect, test } from 'vitest'
import { latestEntry, readEventWords } from '@/db/queries/dossier'
import { findRequestById } from '@/db/queries/requests'
import { threadAddress } from '@/db/sealing/reply-address'
import { system } from '@/domain/policies/actor'
import type { ArrivedLetter } from './arrived-letter'
import { receiveLetter, type TakenIn } from './receive-letter'
import { releaseRequest } from './release-request'
import { withdrawRequest } from './withdraw-request'
import { aController, type TestController } from './testing/a-controller'
import { amina, aRequest, leaves, letters, theCase, theLetter } from './testing/a-request'
import { anArrivedLetter } from './testing/an-arrived-letter'
import { type TestHouse, testHouse } from './testing/house'

const pdf = { name: 'paper.pdf', type: 'pdf', scan: 'not-scanned', content: Buffer.from('%PDF-1.7') } as const

let house: TestHouse
let form: TestController
let uid = 0

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a first letter is a request from the day its server got it: held, its rights suggested, nobody but staff written to', async () => {
  const { reference } = await takenIn(
    anArrivedLetter({ receivedAt: '2026-03-04T23:30:00.000Z', text: 'Please delete my account.' }, { files: [pdf] }),
  )
  const { file, row, facts } = await theCase(house.context, reference)
  expect(row).toMatchObject({ receivedOn: '2026-03-05', dueOn: '2026-04-04', state: 'open', heldBecause: 'mailed-in' })
  expect(row).toMatchObject({ channel: 'e-mail', confirmedOn: null })
  expect(facts.rights.map(({ right }) => right)).toEqual(['erasure'])
  expect(facts.language).toBe('en')
  expect(file.history.map(({ type }) => type)).toEqual(['received', 'held', 'fileReceived'])
  const { db, keyring } = house.context
  expect(await latestEntry(db, keyring, file.dossier, 'requester')).toMatchObject(withoutWords(amina))
  expect(await latestEntry(db, keyring, file.dossier, 'words')).toEqual({
    text: 'My data\n\nPlease delete my account.',
  })
  expect(new Set((await letters(house.context, reference)).map(({ kind }) => kind))).toEqual(
    new Set(['request-arrived']),
  )
})

test('released, it is acknowledged like any other', async () => {
  const { reference } = await takenIn(anArrivedLetter())
  const released = await releaseRequest({ ...house.context, actor: form.admin, today: '2026-03-05' }, { reference }, {})
  expect(released).toMatchObject({ ok: true })
  const toPerson = (await letters(house.context, reference)).filter(({ audience }) => audience === 'requester')
  expect(toPerson.map(({ kind }) => kind)).toEqual(['request-received'])
})

test('what nobody can make out is taken in as unsure, in the language of the organisation', async () => {
  const letter = anArrivedLetter({ subject: '???', text: 'xyzzy', from: { name: '', address: 'not an address' } })
  const { file, facts } = await theCase(house.context, (await takenIn(letter)).reference)
  expect(facts.rights.map(({ right }) => right)).toEqual(['unsure'])
  expect(facts.language).toBe('en')
  const { db, keyring } = house.context
  expect(await latestEntry(db, keyring, file.dossier, 'requester')).toMatchObject({ name: '', email: null })
})

test('a letter is taken in once, also at the same time and under another number of its server', async () => {
  const same = () => anArrivedLetter({ bytes: 'the very same' })
  const taken = await Promise.all([receives(same(), 7), receives(same(), 7), receives(same(), 8, 4_294_967_295)])
  expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await receives(same(), 9)).toEqual({ isNew: false })
})

test('an answer to a letter of ours is a message of its request, and staff are told', async () => {
  const { reference, messageId } = await answered()
  const before = (await letters(house.context, reference)).length
  expect(
    await receives(anArrivedLetter({ answers: [messageId], text: 'Since 2019.' }, { files: [pdf] })),
  ).toMatchObject({
    receivedAs: 'reply',
  })
  expect(await lastMessages(reference)).toEqual([['e-mail', undefined, 'My data\n\nSince 2019.']])
  const { file } = await theCase(house.context, reference)
  expect(file.history.at(-1)).toMatchObject({ type: 'fileReceived', data: { purpose: 'other', type: 'pdf' } })
  const owed = await letters(house.context, reference)
  expect(owed.filter(({ kind }) => kind === 'reply-arrived')).toHaveLength(2)
  expect(owed).toHaveLength(before + 2)
})

test('so is one to the address with the token of the request, and not one with a token that was guessed', async () => {
  const { reference } = await answered()
  const address = threadAddress(house.context.keyring, 'privacy@lindenhof.example', reference)
  expect(address).toMatch(/^privacy\+dsr-2026-\d{4}-\d\.[0-9a-f]{20}@lindenhof\.example$/)
  expect(await receives(anArrivedLetter({ to: [address.toUpperCase()] }))).toMatchObject({ receivedAs: 'reply' })
  const guessed = address.replace(/\.[0-9a-f]{20}@/, '.00000000000000000000@')
  const subject = `Re: ${reference}`
  expect(await receives(anArrivedLetter({ to: [guessed], subject }))).toMatchObject({ receivedAs: 'first-letter' })
})

test('whoever else writes into it is shown as a stranger, whatever name they give', async () => {
  const { reference, messageId } = await answered()
  await receives(
    anArrivedLetter({ answers: [messageId], from: { name: 'Amina Diallo', address: 'amina@evil.example' } }),
  )
  expect((await lastMessages(reference)).map(([, mail]) => mail)).toEqual(['stranger'])
})

test('E13: a letter that comes back is shown on its request and counts as not delivered; nobody is written to', async () => {
  const { reference, messageId } = await answered()
  await leaves(house.context, reference, 'request-received', '2026-03-05')
  const before = (await letters(house.context, reference)).length
  const bounce = { automatic: { kind: 'bounce', isFinal: true }, answers: [messageId], from: null } as const
  expect(await receives(anArrivedLetter(bounce))).toMatchObject({ receivedAs: 'bounce' })
  expect((await lastMessages(reference)).map(([, mail]) => mail)).toEqual(['bounce'])
  expect(await theLetter(house.context, reference, 'request-received')).toMatchObject({
    state: 'failed',
    lastFault: 'bounced',
  })
  expect(await letters(house.context, reference)).toHaveLength(before)
})

test('E12: an answer of a machine is shown and never answered, and starts no request; nor does a letter of our own', async () => {
  const { reference, messageId } = await answered()
  const before = (await letters(house.context, reference)).length
  const automatic = { kind: 'auto-reply' } as const
  expect(await receives(anArrivedLetter({ automatic, answers: [messageId] }))).toMatchObject({
    receivedAs: 'auto-reply',
  })
  expect((await lastMessages(reference)).map(([, mail]) => mail)).toEqual(['auto-reply'])
  expect(await receives(anArrivedLetter({ automatic }))).toMatchObject({ receivedAs: 'auto-reply', requestId: null })
  const from = { name: '', address: 'Rights@lindenhof.example' }
  expect(await receives(anArrivedLetter({ from }))).toMatchObject({ receivedAs: 'own', requestId: null })
  const toStaff = (await theLetter(house.context, reference, 'request-arrived')).messageId
  expect(await receives(anArrivedLetter({ answers: [toStaff] }))).toMatchObject({ receivedAs: 'reply' })
  expect(await letters(house.context, reference)).toHaveLength(before)
})

test('a closed request takes the message and no document; names of attachments that are not kept stand in brackets', async () => {
  const { reference, messageId } = await answered()
  const by = { ...house.context, actor: form.admin, today: '2026-03-05' as const }
  expect(await withdrawRequest(by, { reference }, { because: 'She rang.' })).toMatchObject({ ok: true })
  await receives(anArrivedLetter({ answers: [messageId], text: 'Wait.' }, { files: [pdf], refused: ['a.exe'] }))
  expect((await lastMessages(reference)).at(-1)).toEqual(['e-mail', undefined, 'My data\n\nWait.\n\n[a.exe]'])
})

test('an answer to a request of another organisation is a first letter here', async () => {
  const other = await aController(house.context)
  const reference = await aRequest(house.context, other)
  const { messageId } = await theLetter(house.context, reference, 'request-received')
  expect(await receives(anArrivedLetter({ answers: [messageId] }))).toMatchObject({ receivedAs: 'first-letter' })
})

async function receives(arrived: ArrivedLetter, place = (uid += 100), uidValidity = 1): Promise<TakenIn> {
  const { controllerId, slug } = form
  const context = { ...house.context, actor: system('mail-in'), today: '2026-03-05' as const }
  return receiveLetter(
    context,
    { controllerId, slug, uidValidity, uid: place, own: ['rights@lindenhof.example'] },
    arrived,
  )
}

async function takenIn(arrived: ArrivedLetter): Promise<{ reference: string }> {
  const taken = await receives(arrived)
  if (!taken.isNew || taken.requestId === null) throw new Error('Not taken in as a request')
  return findRequestById(house.context.db, taken.requestId)
}

async function answered() {
  const reference = await aRequest(house.context, form)
  return { reference, messageId: (await theLetter(house.context, reference, 'request-received')).messageId }
}

async function lastMessages(reference: string) {
  const { file } = await theCase(house.context, reference)
  const words = await readEventWords(house.context.db, house.context.keyring, file.dossier)
  return file.history.flatMap((event) =>
    event.type === 'messageReceived'
      ? [[event.data.channel, event.data.mail, (words.get(event.entryId ?? '') as { text: string }).text]]
      : [],
  )
}

function withoutWords({ name, email }: typeof amina) {
  return { name, email }
}
