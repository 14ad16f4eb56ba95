import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRequester } from '@/db/queries/dossier'
import { listQueue } from '@/db/queries/queue'
import { dossiers, fileChunks, files, letters as letterTable, letterSecrets, sealedEntries } from '@/db/schema'
import { verifyChain } from '@/db/sealing/chain'
import { searchHashes } from '@/db/sealing/search-hashes'
import { requester } from '@/domain/policies/actor'
import { eventsOf } from '@/domain/requests/events'
import { attachReadFiles } from './testing/attach-read-files'
import { closeWithoutAnswer } from './close-without-answer'
import { decideRight } from './decide-right'
import { forgetRequest } from './forget-request'
import { holdRequest } from './hold-request'
import { liftHold } from './lift-hold'
import { receiveFiles } from './receive-files'
import { reopenRequest } from './reopen-request'
import { restrictProcessing } from './restrict-processing'
import { sendAnswer } from './send-answer'
import { sendMessage } from './send-message'
import { aStaffMember } from './testing/a-controller'
import { aRequest, leaves, letters, theCase, theLetter } from './testing/a-request'
import { readChain } from './testing/chain'
import { aDesk, type Desk } from './testing/desk'
import { withForm } from './testing/published-form'
import { formsOf, tablesWith } from './testing/tables'
import { verifyIdentity } from './verify-identity'
import { writeNote } from './write-note'

const canary = 'Quetzalmarigold'
const person = { name: `Amina ${canary}`, email: `${canary}@example.org`, words: `I am ${canary}.` }
const forget = { because: 'not-needed', confirmed: 'yes' }
const closing = { reason: 'duplicate', because: 'Asked twice.' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('once a request is forgotten, no table knows the person by name, address, word or hash, and its chain is whole', async () => {
  const reference = await answeredWithFiles()
  const { dossier } = (await theCase(desk.context, reference)).file
  const hashes = [
    ...searchHashes(desk.context.keyring, person).map(({ hash }) => hash),
    ...(await recipients(reference)),
  ]
  expect(await tablesWith(desk.context, hashes)).toEqual(['letters', 'search_terms'])
  const before = (await letters(desk.context, reference)).map(remaining)

  await desk.does('2026-04-10', forgetRequest, reference, forget, desk.form.admin)

  expect(await tablesWith(desk.context, [...formsOf(canary), ...hashes])).toEqual([])
  expect(await leftUnder(dossier.id, reference)).toEqual({ sealed: 0, files: 0, chunks: 0, secrets: 0 })
  const [key] = await desk.context.db.select().from(dossiers).where(eq(dossiers.id, dossier.id))
  expect(key).toMatchObject({ wrappedKey: null, forgottenAt: '2026-04-10T10:00:00.000Z' })
  const { file, row } = await theCase(desk.context, reference)
  expect(await readRequester(desk.context.db, desk.context.keyring, desk.form.admin, file)).toBeNull()
  expect(verifyChain(await readChain(desk.context, reference))).toEqual({ intact: true })
  expect(row).toMatchObject({ state: 'closed', receivedOn: '2026-03-05', closedOn: '2026-03-07', reference })
  expect(eventsOf(file.history, 'forgotten')).toMatchObject([
    { on: '2026-04-10', data: { because: 'not-needed' }, entryId: null, actor: { kind: 'staff' } },
  ])
  const after = (await letters(desk.context, reference)).map(remaining)
  expect(after.map(({ kind, owedAt, leftOn }) => ({ kind, owedAt, leftOn }))).toEqual(
    before.map(({ kind, owedAt, leftOn }) => ({ kind, owedAt, leftOn })),
  )
  expect(new Set(after.map(({ state }) => state))).toEqual(new Set(['sent', 'cancelled', 'owed']))
})

test('the lists of the desk show its reference and nobody’s name', async () => {
  const reference = await closed()
  const { db, keyring } = desk.context
  const listed = async () => {
    const world = { keyring, now: '2026-03-11T10:00:00Z' }
    const { rows } = await listQueue(db, desk.form.admin, world, { tab: 'done', q: reference })
    return rows.map(({ requesterName, isForgotten, ...row }) => [row.reference, requesterName, isForgotten])
  }
  expect(await listed()).toEqual([[reference, 'Amina Diallo', false]])
  await desk.does('2026-03-10', forgetRequest, reference, forget, desk.form.admin)
  expect(await listed()).toEqual([[reference, null, true]])
})

test('nothing more is done to it, by nobody', async () => {
  const reference = await closed()
  await desk.does('2026-03-10', forgetRequest, reference, forget, desk.form.admin)
  for (const [verb, input] of [
    [writeNote, { text: 'She called.' }],
    [reopenRequest, { because: 'She called.' }],
    [forgetRequest, forget],
  ] as const)
    expect(await desk.refused('2026-03-11', verb, reference, input, desk.form.admin)).toEqual(['forgotten-already'])
})

test('only an admin forgets by hand, who says why and that it is for good', async () => {
  const reference = await closed()
  const manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  const refused = (input: object, actor = desk.form.admin) =>
    desk.refused('2026-03-10', forgetRequest, reference, input, actor)
  expect(await refused(forget, manager)).toEqual(['not-permitted'])
  expect(await refused({ confirmed: 'yes' })).toEqual(['because: choose-a-reason'])
  expect(await refused({ because: 'ordered' })).toEqual(['confirmed: confirm-forgetting'])
})

test('S23: what is open, on legal hold or restricted is not forgotten', async () => {
  const open = await aRequest(desk.context, desk.form, { rights: ['correction'] })
  const refused = async () => desk.refused('2026-03-10', forgetRequest, open, forget, desk.form.admin)
  expect(await refused()).toEqual(['not-in-this-state'])
  const restriction = { rights: 'correction', verdict: 'restricted', on: '2026-03-06', because: 'Contested.' }
  await desk.does('2026-03-06', restrictProcessing, open, restriction)
  await desk.does('2026-03-06', closeWithoutAnswer, open, closing)
  expect(await refused()).toEqual(['owed-still'])
  await desk.does('2026-03-07', holdRequest, open, { because: 'She sues.' }, desk.form.admin)
  expect(await refused()).toEqual(['legal-hold-stands'])
  await desk.does('2026-03-08', liftHold, open, { because: 'Settled.' }, desk.form.admin)
  expect(await refused()).toEqual(['owed-still'])
})

test('one that a complaint names is kept until that is closed', async () => {
  const reference = await closed()
  const about = { complaint: { about: 'Too late.', reference } }
  const form = await withForm(desk.context, desk.form, { rights: ['access', 'complaint'] })
  const complaint = await aRequest(desk.context, form, { rights: ['complaint'], about })
  const refused = async () => desk.refused('2026-03-10', forgetRequest, reference, forget, desk.form.admin)
  expect(await refused()).toEqual(['needed-by-another'])
  await desk.does('2026-03-10', closeWithoutAnswer, complaint, closing)
  expect(await refused()).toEqual([])
})

test('a letter that the mail server is taking at this moment is waited for', async () => {
  const reference = await closed()
  const { id } = await theLetter(desk.context, reference, 'request-received')
  const becomes = (state: 'sending' | 'owed') =>
    desk.context.db.update(letterTable).set({ state }).where(eq(letterTable.id, id))
  await becomes('sending')
  const refused = async () => desk.refused('2026-03-10', forgetRequest, reference, forget, desk.form.admin)
  expect(await refused()).toEqual(['owed-still'])
  await becomes('owed')
  expect(await refused()).toEqual([])
})

/** With a document of hers, a file for her, a message, a note, and an answer that left on 7 March. */
async function answeredWithFiles(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, person)
  const { id } = (await theCase(desk.context, reference)).row
  const content = Buffer.from(`%PDF-1.7 ${canary}`)
  const own = { ...desk.context, actor: requester(id), today: '2026-03-06' as const }
  const scan = { name: `${canary}.pdf`, type: 'pdf', scan: 'not-scanned', content } as const
  const received = await receiveFiles(own, { reference }, { purpose: 'other' }, [scan])
  if (!received.ok) throw new Error('The document was not taken')
  await desk.does('2026-03-06', writeNote, reference, { text: `${canary} note` })
  await desk.does('2026-03-06', sendMessage, reference, { text: `${canary} message` })
  await desk.does('2026-03-06', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-06',
  })
  const copy = { name: `${canary}.zip`, scan: 'not-scanned', content } as const
  await desk.does('2026-03-06', (context, target) => attachReadFiles(context, target, {}, [copy]), reference, {})
  await desk.does('2026-03-06', decideRight, reference, { right: 'access', decision: 'granted' })
  await desk.does('2026-03-06', sendAnswer, reference, {
    text: `${canary} answer`,
    delivery: 'portal',
    withoutFile: 'in-the-text',
  })
  await leaves(desk.context, reference, 'answer-ready', '2026-03-07')
  return reference
}

async function closed(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', closeWithoutAnswer, reference, closing)
  return reference
}

async function recipients(reference: string): Promise<string[]> {
  const all = await letters(desk.context, reference)
  return all.filter(({ audience }) => audience === 'requester').map(({ recipientHash }) => recipientHash)
}

function remaining({ kind, state, owedAt, leftOn }: Awaited<ReturnType<typeof letters>>[number]) {
  return { kind, state, owedAt, leftOn }
}

/** What is left of what was sealed for this request. */
async function leftUnder(dossierId: string, reference: string) {
  const { db } = desk.context
  const { row } = await theCase(desk.context, reference)
  return {
    sealed: await db.$count(sealedEntries, eq(sealedEntries.dossierId, dossierId)),
    files: await db.$count(files, eq(files.requestId, row.id)),
    chunks: await db.$count(fileChunks),
    secrets: await db.$count(letterSecrets),
  }
}
