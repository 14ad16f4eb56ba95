import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { latestEntry } from '@/db/queries/dossier'
import { letters as lettersTable } from '@/db/schema'
import { threadAddress } from '@/db/sealing/reply-address'
import type { NewStaffLetter } from '@/emails/catalogue'
import { oweToStaff } from '@/emails/outbox'
import { receiveLetter } from './receive-letter'
import { releaseRequest } from './release-request'
import { aController, type TestController } from './testing/a-controller'
import { aMailbox } from './testing/a-mailbox'
import { amina, aRequest, leaves, letters, theCase, theLetter } from './testing/a-request'
import { anArrivedLetter } from './testing/an-arrived-letter'
import { type TestHouse, testHouse } from './testing/house'

const pdf = { name: 'paper.pdf', type: 'pdf', scan: 'not-scanned', content: Buffer.from('%PDF-1.7') } as const

let house: TestHouse
let form: TestController
let mailbox: ReturnType<typeof aMailbox>

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  mailbox = aMailbox(house, form)
})

afterAll(async () => house.close())

test('a first letter is a request from the day its server got it: held, its rights suggested, nobody but staff written to', async () => {
  const { reference } = await mailbox.takenIn(
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
  const { reference } = await mailbox.takenIn(anArrivedLetter())
  const released = await releaseRequest({ ...house.context, actor: form.admin, today: '2026-03-05' }, { reference }, {})
  expect(released).toMatchObject({ ok: true })
  const toPerson = (await letters(house.context, reference)).filter(({ audience }) => audience === 'requester')
  expect(toPerson.map(({ kind }) => kind)).toEqual(['request-received'])
})

test('what nobody can make out is taken in as unsure, in the language of the organisation', async () => {
  const letter = anArrivedLetter({ subject: '???', text: 'xyzzy', from: { name: '', address: 'not an address' } })
  const { file, facts } = await theCase(house.context, (await mailbox.takenIn(letter)).reference)
  expect(facts.rights.map(({ right }) => right)).toEqual(['unsure'])
  expect(facts.language).toBe('en')
  const { db, keyring } = house.context
  expect(await latestEntry(db, keyring, file.dossier, 'requester')).toMatchObject({ name: '', email: null })
})

test('a letter is taken in once, also at the same time and under another number of its server', async () => {
  const same = () => anArrivedLetter({ bytes: 'the very same' })
  const taken = await Promise.all([
    mailbox.receives(same(), 7),
    mailbox.receives(same(), 7),
    mailbox.receives(same(), 8, 4_294_967_295),
  ])
  expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await mailbox.receives(same(), 9)).toMatchObject({ isNew: false, receivedAs: 'first-letter' })
})

test('an answer to a letter of ours is a message of its request, and staff are told', async () => {
  const { reference, messageId } = await mailbox.answered()
  const before = (await letters(house.context, reference)).length
  expect(
    await mailbox.receives(anArrivedLetter({ answers: [messageId], text: 'Since 2019.' }, { files: [pdf] })),
  ).toMatchObject({
    receivedAs: 'reply',
  })
  expect(await mailbox.messages(reference)).toEqual([['e-mail', undefined, 'My data\n\nSince 2019.']])
  const { file } = await theCase(house.context, reference)
  expect(file.history.at(-1)).toMatchObject({ type: 'fileReceived', data: { purpose: 'other', type: 'pdf' } })
  const owed = await letters(house.context, reference)
  expect(owed.filter(({ kind }) => kind === 'reply-arrived')).toHaveLength(3)
  expect(owed).toHaveLength(before + 3)
})

test('so is one to the address with the token of the request, and not one with a token that was guessed', async () => {
  const { reference } = await mailbox.answered()
  const address = threadAddress(house.context.keyring, 'privacy@lindenhof.example', reference)
  expect(address).toMatch(/^privacy\+dsr-2026-\d{4}-\d\.[0-9a-f]{20}@lindenhof\.example$/)
  expect(await mailbox.receives(anArrivedLetter({ to: [address.toUpperCase()] }))).toMatchObject({
    receivedAs: 'reply',
  })
  const guessed = address.replace(/\.[0-9a-f]{20}@/, '.00000000000000000000@')
  const subject = `Re: ${reference}`
  expect(await mailbox.receives(anArrivedLetter({ to: [guessed], subject }))).toMatchObject({
    receivedAs: 'first-letter',
  })
})

test('whoever else writes into it is shown as a stranger, whatever name they give', async () => {
  const { reference, messageId } = await mailbox.answered()
  await mailbox.receives(
    anArrivedLetter({ answers: [messageId], from: { name: 'Amina Diallo', address: 'amina@evil.example' } }),
  )
  expect((await mailbox.messages(reference)).map(([, mail]) => mail)).toEqual(['stranger'])
})

test('E13: a letter that comes back is shown on its request and counts as not delivered; nobody is written to', async () => {
  const { reference, messageId } = await mailbox.answered()
  await leaves(house.context, reference, 'request-received', '2026-03-05')
  const before = (await letters(house.context, reference)).length
  const bounce = { automatic: { kind: 'bounce', isFinal: true }, answers: [messageId], from: null } as const
  expect(await mailbox.receives(anArrivedLetter(bounce))).toMatchObject({ receivedAs: 'bounce' })
  expect((await mailbox.messages(reference)).map(([, mail]) => mail)).toEqual(['bounce'])
  expect(await theLetter(house.context, reference, 'request-received')).toMatchObject({
    state: 'failed',
    lastFault: 'bounced',
  })
  expect(await letters(house.context, reference)).toHaveLength(before)
})

test('E13: a letter to staff that comes back, also one about no request, has failed, and is told once to the organisation', async () => {
  const { db } = house.context
  const own = await aController(house.context)
  const { file } = await theCase(house.context, await aRequest(house.context, own))
  const about = { request: null, controller: file.controller }
  const props = { controllerName: 'Lindenhof', day: '2026-03-05', requests: [] }
  const gone = { kind: 'weekly-summary', toAddress: 'gone@lindenhof.example', props } as unknown as NewStaffLetter
  const id = await transaction(db, (tx) => oweToStaff(tx, house.context, about, gone))
  const [sent] = await db.update(lettersTable).set({ state: 'sent' }).where(eq(lettersTable.id, id)).returning()
  const bounce = { automatic: { kind: 'bounce', isFinal: true }, answers: [sent?.messageId ?? ''], from: null } as const
  const delayed = { ...bounce, automatic: { kind: 'bounce', isFinal: false } } as const
  const theirs = aMailbox(house, own)
  const copies = async () =>
    (await db.select().from(lettersTable).where(eq(lettersTable.controllerId, own.controllerId)))
      .filter(({ kind, id: each }) => kind === 'weekly-summary' && each !== id)
      .map(({ toAddress }) => toAddress)
  await theirs.receives(anArrivedLetter(delayed))
  await mailbox.receives(anArrivedLetter(bounce))
  expect(await copies()).toEqual([])
  await theirs.receives(anArrivedLetter(bounce))
  await theirs.receives(anArrivedLetter(bounce))
  expect((await copies()).sort()).toEqual([...about.controller.notificationAddresses].sort())
  const [failed] = await db.select().from(lettersTable).where(eq(lettersTable.id, id))
  expect(failed).toMatchObject({ state: 'failed', lastFault: 'bounced' })
})

test('E12: an answer of a machine is shown and never answered, and starts no request; nor does a letter of our own', async () => {
  const { reference, messageId } = await mailbox.answered()
  const before = (await letters(house.context, reference)).length
  const automatic = { kind: 'auto-reply' } as const
  expect(await mailbox.receives(anArrivedLetter({ automatic, answers: [messageId] }))).toMatchObject({
    receivedAs: 'auto-reply',
  })
  expect((await mailbox.messages(reference)).map(([, mail]) => mail)).toEqual(['auto-reply'])
  expect(await mailbox.receives(anArrivedLetter({ automatic }))).toMatchObject({
    receivedAs: 'auto-reply',
    requestId: null,
  })
  const { messageId: id } = await theLetter(house.context, reference, 'request-received')
  for (const ids of [[id], ['<given@relay.example>', id]])
    expect(await mailbox.receives(anArrivedLetter({ ids }))).toMatchObject({ receivedAs: 'own', requestId: null })
  const toStaff = (await theLetter(house.context, reference, 'request-arrived')).messageId
  expect(await mailbox.receives(anArrivedLetter({ answers: [toStaff] }))).toMatchObject({ receivedAs: 'reply' })
  expect(await letters(house.context, reference)).toHaveLength(before)
})

test('an answer that its request does not take is not noted either, so that it is tried again', async () => {
  const { reference, messageId } = await mailbox.answered()
  const answer = anArrivedLetter({ answers: [messageId], text: 'Since 2019.' })
  const at = { controllerId: form.controllerId, slug: form.slug, uidValidity: 1, uid: 1, own: [] }
  await expect(receiveLetter({ ...house.context, actor: form.admin }, at, answer)).rejects.toMatchObject({
    name: 'NotRecorded',
  })
  expect(await mailbox.receives(answer)).toMatchObject({ isNew: true, receivedAs: 'reply' })
  expect(await mailbox.messages(reference)).toHaveLength(1)
})

test('an answer to a request of another organisation is a first letter here', async () => {
  const other = await aController(house.context)
  const reference = await aRequest(house.context, other)
  const { messageId } = await theLetter(house.context, reference, 'request-received')
  expect(await mailbox.receives(anArrivedLetter({ answers: [messageId] }))).toMatchObject({
    receivedAs: 'first-letter',
  })
})

function withoutWords({ name, email }: typeof amina) {
  return { name, email }
}
