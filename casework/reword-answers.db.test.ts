import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '@/db/client'
import { sealedEntries } from '@/db/schema'
import { keepRendering } from '@/db/writes/letters'
import { requester } from '@/domain/policies/actor'
import { eventsOf } from '@/domain/requests/events'
import { readLetter } from '@/emails/frozen-letter'
import { prepareMail } from '@/emails/prepare-mail'
import { askPaperAnswer } from './ask-paper-answer'
import { attachReadFiles } from './testing/attach-read-files'
import { decideRight } from './decide-right'
import { sendAnswer } from './send-answer'
import { aRequest, frozenIn, leaves, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'
import { withdrawAnswerFiles } from './withdraw-answer-files'

const on = '2026-03-10'
const wrong = 'Copy of Tomáš Novák.zip'
const right = 'Copy of Amina Diallo.zip'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('an answer asked for on paper after a file of it was withdrawn names only the others', async () => {
  const { reference, files } = await answered('portal')
  await leaves(desk.context, reference, 'answer-ready', on)
  await withdraws(reference, files.slice(0, 1))
  await asksOnPaper(reference)
  expect(await namesIn(reference)).toEqual([right])
  expect(await textOf(reference)).not.toContain('Novák')
})

test('an answer on paper that lies at the desk names a withdrawn file no more, also where it was asked for before', async () => {
  for (const delivery of ['post', 'in-person', 'portal']) {
    const { reference, files } = await answered(delivery)
    if (delivery === 'portal') {
      await leaves(desk.context, reference, 'answer-ready', on)
      await asksOnPaper(reference)
    }
    expect(await textOf(reference)).toContain(wrong)
    await withdraws(reference, files.slice(0, 1))
    expect(await namesIn(reference)).toEqual([right])
    const text = await textOf(reference)
    expect([text.includes(right), text.includes('Novák'), text.includes('Here is your copy.')]).toEqual([
      true,
      false,
      true,
    ])
    await withdraws(reference, files.slice(1))
    expect(await textOf(reference)).not.toContain('These files come with it')
  }
})

test('an e-mail that waits tells of no files and no code once all were withdrawn, also where it was tried before', async () => {
  const { reference, files } = await answered('portal', 'telephone')
  const tried = await theLetter(desk.context, reference, 'answer-ready')
  expect((await mailOf(reference)).text).toContain('2 files come with it.')
  const { entryId, renderedEntryId } = await theLetter(desk.context, reference, 'answer-ready')
  await withdraws(reference, files)
  const { text } = await mailOf(reference)
  expect([text.includes('with it'), text.includes('code')]).toEqual([false, false])
  for (const id of [entryId, renderedEntryId])
    expect(await desk.context.db.$count(sealedEntries, eq(sealedEntries.id, id ?? ''))).toBe(0)
  // The worker had read the letter before, and fails.
  await expect(prepareMail(world(), tried)).rejects.toThrow('without its words')
})

test('a letter that has left stays as it was read', async () => {
  const { reference, files } = await answered('post')
  await leaves(desk.context, reference, 'answer-ready', on)
  await withdraws(reference, files)
  expect(await namesIn(reference)).toEqual([wrong, right])
})

test('what a worker rendered meanwhile is not kept for a letter that says something else by now', async () => {
  const { reference, files } = await answered('portal')
  const before = await theLetter(desk.context, reference, 'answer-ready')
  await withdraws(reference, files.slice(0, 1))
  await transaction(desk.context.db, (tx) => keepRendering(tx, before, { rendered: { text: '2 files' } }))
  expect((await theLetter(desk.context, reference, 'answer-ready')).rendered).toBeNull()
  expect((await mailOf(reference)).text).toContain('One file comes with it.')
})

async function answered(delivery: string, code = '') {
  const telephone = code ? { telephone: '+49 30 1234567' } : {}
  const reference = await aRequest(desk.context, desk.form, telephone)
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  const chosen = [wrong, right].map((name) => ({ name, scan: 'not-scanned' as const, content: Buffer.from(name) }))
  await desk.does(on, (context, target, input) => attachReadFiles(context, target, input, chosen), reference, {})
  await desk.does(on, sendAnswer, reference, { text: 'Here is your copy.', delivery, code })
  const { history } = (await theCase(desk.context, reference)).file
  return { reference, files: eventsOf(history, 'answerFileAttached').map(({ data }) => data.fileId) }
}

async function withdraws(reference: string, files: readonly string[]) {
  await desk.does(on, withdrawAnswerFiles, reference, { files: [...files], because: 'It is of somebody else.' })
}

async function asksOnPaper(reference: string) {
  const { row } = await theCase(desk.context, reference)
  const visitor = { ...desk.context, actor: requester(row.id), today: on } as const
  expect(await askPaperAnswer(visitor, { reference }, {})).toMatchObject({ ok: true })
}

async function namesIn(reference: string): Promise<string[]> {
  const { props } = await frozenIn(desk.context, reference, 'answer-ready')
  return (props['files'] as { name: string }[]).map(({ name }) => name)
}

async function textOf(reference: string): Promise<string> {
  return (await readLetter(world(), await theLetter(desk.context, reference, 'answer-ready'))).text
}

async function mailOf(reference: string) {
  return prepareMail(world(), await theLetter(desk.context, reference, 'answer-ready'))
}

function world() {
  return { ...desk.context, mailFrom: 'privacy@example.org' }
}
