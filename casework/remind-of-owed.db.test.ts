import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '@/db/schema'
import { requester } from '@/domain/policies/actor'
import { manifestOf } from '@/domain/requests/collection'
import { askAnswerAgain } from './ask-answer-again'
import { askPaperAnswer } from './ask-paper-answer'
import { attachReadFiles } from './testing/attach-read-files'
import { decideRight } from './decide-right'
import { fulfilLetter } from './fulfil-letter'
import { makeAnswerCode } from './make-answer-code'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { sendMessage } from './send-message'
import { tellAnswerCode } from './tell-answer-code'
import { aRequest, leaves, letters, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'
import { today } from './testing/today'
import { verifyIdentity } from './verify-identity'
import { withdrawAnswerFiles } from './withdraw-answer-files'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a code that nobody tells is brought up every week, once, until the person was told', async () => {
  const reference = await answered('telephone')
  await tickOn(desk.context, '2026-03-16')
  expect(await reminded(reference)).toBe(0)
  for (let tick = 0; tick < 3; tick += 1) await tickOn(desk.context, '2026-03-17')
  const each = await reminded(reference)
  expect(each).toBeGreaterThan(0)
  await tickOn(desk.context, '2026-03-24')
  expect(await reminded(reference)).toBe(2 * each)
  const staff = { ...desk.context, actor: desk.handler, today: '2026-03-25' as const }
  expect(await makeAnswerCode(staff, { reference }, { by: 'telephone' })).toMatchObject({ ok: true })
  await desk.does('2026-03-25', tellAnswerCode, reference, {})
  await tickOn(desk.context, '2026-04-30')
  expect(await reminded(reference)).toBe(2 * each)
})

test('so is an answer wanted on paper, until it was posted, and a code in a letter that nobody posts', async () => {
  const [paper, byLetter] = [await answered(''), await answered('letter')]
  const { row } = await theCase(desk.context, paper)
  const person = { ...desk.context, actor: requester(row.id), today: '2026-03-12' as const }
  expect(await askPaperAnswer(person, { reference: paper }, {})).toMatchObject({ ok: true })
  await tickOn(desk.context, '2026-03-19')
  const told = [await reminded(paper), await reminded(byLetter)]
  expect(told.every((count) => count > 0)).toBe(true)
  for (const [reference, kind] of [
    [paper, 'answer-ready'],
    [byLetter, 'answer-code'],
  ] as const)
    await fulfilLetter({ ...desk.context, actor: desk.handler }, { reference }, await posted(reference, kind))
  await tickOn(desk.context, '2026-04-30')
  expect([await reminded(paper), await reminded(byLetter)]).toEqual(told)
})

test('so is a file that was withdrawn, until the person is written to', async () => {
  const reference = await answered('')
  const { file, facts } = await theCase(desk.context, reference)
  const files = manifestOf(file.history, facts).map(({ fileId }) => fileId)
  await desk.does('2026-03-12', withdrawAnswerFiles, reference, { files, because: 'It is of somebody else.' })
  await tickOn(desk.context, '2026-03-19')
  const told = await reminded(reference)
  expect(told).toBeGreaterThan(0)
  await desk.does('2026-03-20', sendMessage, reference, { text: 'The file was not about you.' })
  await tickOn(desk.context, '2026-04-30')
  expect(await reminded(reference)).toBe(told)
})

test('of an answer that was taken up again nothing is owed, and nothing of one that has arrived', async () => {
  const [reopened, plain] = [await answered('telephone'), await answered('')]
  await desk.does('2026-03-11', reopenRequest, reopened, { because: 'A page was missing.' })
  await tickOn(desk.context, '2026-04-01')
  expect([await reminded(reopened), await reminded(plain)]).toEqual([0, 0])
})

test('what the upgrade fills in for requests from before is what their history says', async () => {
  const [again, early] = [await answered(''), await answered('telephone')]
  const { row } = await theCase(desk.context, again)
  const person = { ...desk.context, actor: requester(row.id), today: '2026-03-28' as const }
  expect(await askAnswerAgain(person, { reference: again }, {})).toMatchObject({ ok: true })
  const { db } = desk.context
  const owed = async () =>
    db.select({ id: requests.id, since: requests.owedSinceOn }).from(requests).orderBy(requests.id)
  const before = await owed()
  expect([
    (await theCase(desk.context, again)).row.owedSinceOn,
    (await theCase(desk.context, early)).row.owedSinceOn,
  ]).toEqual(['2026-03-28', '2026-03-10'])
  expect(before.some(({ since }) => since === null)).toBe(true)
  await db.update(requests).set({ owedSinceOn: null })
  await db.execute(
    sql.raw(/^UPDATE [^]+/m.exec(readFileSync('db/migrations/0023_owed_after_answer.sql', 'utf8'))?.[0] ?? ''),
  )
  expect(await owed()).toEqual(before)
})

async function answered(code: '' | 'telephone' | 'letter'): Promise<string> {
  const reached = { '': {}, telephone: { telephone: '+49 30 1234567' }, letter: { postalAddress: 'Am Kai 7' } }[code]
  const reference = await aRequest(desk.context, desk.form, reached)
  const on = '2026-03-10'
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  const files = [{ name: 'one.zip', scan: 'clean' as const, content: Buffer.from(reference) }]
  await attachReadFiles({ ...desk.context, actor: desk.handler, today: on }, { reference }, {}, files)
  await desk.does(on, sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
    code,
  })
  await leaves(desk.context, reference, 'answer-ready', on)
  return reference
}

async function posted(reference: string, kind: 'answer-ready' | 'answer-code') {
  const { id: letterId } = await theLetter(desk.context, reference, kind)
  return { letterId, how: 'posted', on: today(), addressConfirmed: 'yes' }
}

async function reminded(reference: string): Promise<number> {
  return (await letters(desk.context, reference)).filter(({ props }) => props?.['about'] === 'owed').length
}
