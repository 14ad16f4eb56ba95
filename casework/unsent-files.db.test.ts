import { afterAll, beforeAll, expect, test } from 'vitest'
import { count, eq } from 'drizzle-orm'
import { fileChunks, files, letters, sealedEntries } from '@/db/schema'
import { eventsOf } from '@/domain/requests/events'
import { attachReadFiles } from './testing/attach-read-files'
import { closeWithoutAnswer } from './close-without-answer'
import { decideRight } from './decide-right'
import { removeAnswerFile } from './remove-answer-file'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { aRequest, leaves, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'
import { verifyIdentity } from './verify-identity'
import { withdrawRequest } from './withdraw-request'

const on = '2026-03-10'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('files of an answer that was never sent are destroyed once the request is withdrawn, and the history says so', async () => {
  const reference = await withFile()
  await tickOn(desk.context, on)
  const [file] = await kept(reference)
  expect(await remains(file?.id)).toEqual({ chunks: 1, names: 1 })
  await desk.does(on, withdrawRequest, reference, { because: 'She called.' })
  await tickOn(desk.context, on)
  expect(await kept(reference)).toEqual([])
  expect(await remains(file?.id)).toEqual({ chunks: 0, names: 0 })
  const removed = eventsOf((await theCase(desk.context, reference)).file.history, 'answerFileRemoved')
  expect(removed).toMatchObject([{ data: { fileId: file?.id }, actor: { kind: 'system' } }])
  await tickOn(desk.context, on)
  expect(eventsOf((await theCase(desk.context, reference)).file.history, 'answerFileRemoved')).toHaveLength(1)
})

test('also where the answer was written, and the request withdrawn before it left', async () => {
  const reference = await withFile()
  await answers(reference)
  await desk.does(on, withdrawRequest, reference, { because: 'She called.' })
  await tickOn(desk.context, on)
  expect(await kept(reference)).toEqual([])
})

test('not while the mail server may be taking that answer: what becomes of it is seen later', async () => {
  const reference = await withFile()
  await answers(reference)
  const { id } = await theLetter(desk.context, reference, 'answer-ready')
  const becomes = async (row: Partial<typeof letters.$inferInsert>) =>
    desk.context.db.update(letters).set(row).where(eq(letters.id, id))
  await becomes({ state: 'sending', leaseUntil: '2100-01-01T00:00:00Z' })
  await desk.does(on, withdrawRequest, reference, { because: 'She called.' })
  await tickOn(desk.context, on)
  expect(await kept(reference)).toHaveLength(1)
  await becomes({ state: 'cancelled', leaseUntil: null })
  await tickOn(desk.context, on)
  expect(await kept(reference)).toEqual([])
})

test('files that were given stay, also when the request is closed another way later; those put there since do not', async () => {
  const reference = await withFile()
  await answers(reference)
  await leaves(desk.context, reference, 'answer-ready', on)
  const given = await kept(reference)
  await tickOn(desk.context, on)
  expect(await kept(reference)).toEqual(given)
  await desk.does(on, reopenRequest, reference, { because: 'A page was missing.' })
  await attaches(reference, 'next.zip')
  expect(await kept(reference)).toHaveLength(2)
  await desk.does(on, closeWithoutAnswer, reference, { reason: 'duplicate', because: 'Asked twice.' })
  await tickOn(desk.context, on)
  expect(await kept(reference)).toEqual(given)
})

test('staff take such a file off at once, also after the request was closed', async () => {
  const reference = await withFile()
  await desk.does(on, closeWithoutAnswer, reference, { reason: 'duplicate', because: 'Asked twice.' })
  const [file] = await kept(reference)
  for (let time = 0; time < 2; time += 1) await desk.does(on, removeAnswerFile, reference, { fileId: file?.id })
  expect(await remains(file?.id)).toEqual({ chunks: 0, names: 0 })
  expect(eventsOf((await theCase(desk.context, reference)).file.history, 'answerFileRemoved')).toHaveLength(1)
})

async function withFile(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await attaches(reference, 'copy.zip')
  return reference
}

async function attaches(reference: string, name: string): Promise<void> {
  const file = { name, scan: 'not-scanned', content: Buffer.from(`PK ${name}`) } as const
  await desk.does(on, (context, target, input) => attachReadFiles(context, target, input, [file]), reference, {})
}

async function answers(reference: string): Promise<void> {
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  await desk.does(on, sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
  })
}

async function kept(reference: string) {
  const { row } = await theCase(desk.context, reference)
  return desk.context.db.select({ id: files.id }).from(files).where(eq(files.requestId, row.id)).orderBy(files.id)
}

/** What is left of a file: its sealed pieces and its sealed name. */
async function remains(id = '') {
  const { db } = desk.context
  const [chunks] = await db.select({ of: count() }).from(fileChunks).where(eq(fileChunks.fileId, id))
  const [names] = await db.select({ of: count() }).from(sealedEntries).where(eq(sealedEntries.id, id))
  return { chunks: chunks?.of, names: names?.of }
}
