import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileChecks } from '@/domain/files/file-review'
import { manifestOf } from '@/domain/requests/collection'
import { readFiles } from '@/domain/requests/reviewed-files'
import { attachAnswerFiles } from './attach-answer-files'
import { attachTaskFile } from './attach-task-file'
import { decideRight } from './decide-right'
import { removeAnswerFile } from './remove-answer-file'
import { reviewAnswerFile } from './review-answer-file'
import { sendAnswer } from './send-answer'
import { addTaskFiles } from './task-files'
import { aRequest, frozenIn, theCase } from './testing/a-request'
import { aSystem, aTask, lastTask } from './testing/a-system'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

const on = '2026-03-10'
const checked = [...fileChecks]
const answer = { text: 'Here is your copy.', delivery: 'portal', withoutFile: 'in-the-text' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a file that nobody has read stops the answer, which names it', async () => {
  const [reference, [first = '']] = await withFiles('staff.xlsx', 'copy.pdf')
  await desk.does(on, reviewAnswerFile, reference, { fileId: first, outcome: 'as-is', checked })
  const world = { ...desk.context, actor: desk.handler, today: on } as const
  expect(await sendAnswer(world, { reference }, answer)).toEqual({
    ok: false,
    problems: [{ code: 'read-the-files', params: { files: 'copy.pdf' } }],
  })
})

test('neither an original nor what is withheld leaves with the answer, and the reader is on record', async () => {
  const [reference, [original = '', copy = '', advice = '', secret = '']] = await withFiles(
    'staff.xlsx',
    'staff-redacted.pdf',
    'advice.pdf',
    'recipe.pdf',
  )
  await reads(reference, { fileId: copy, outcome: 'redacted', originalId: original, checked })
  const told = { ground: 'privilege', told: 'yes', described: 'Letter to our lawyer of 3 May 2026' }
  await reads(reference, { fileId: advice, outcome: 'withheld', ...told })
  await reads(reference, { fileId: secret, outcome: 'withheld', ground: 'trade-secret' })
  const { history } = (await theCase(desk.context, reference)).file
  expect(readFiles(history).map(({ standing }) => standing)).toEqual(['original', 'redacted', 'withheld', 'withheld'])
  expect(readFiles(history)[1]?.review?.reader).toEqual({ kind: 'staff', id: desk.handler.userId })
  await desk.does(on, sendAnswer, reference, answer)
  const sent = await theCase(desk.context, reference)
  expect(manifestOf(sent.file.history, sent.facts).map(({ fileId }) => fileId)).toEqual([copy])
  expect((await frozenIn(desk.context, reference, 'answer-ready')).props['withheld']).toEqual([
    { ground: 'privilege', described: 'Letter to our lawyer of 3 May 2026' },
  ])
})

test('what a colleague found says at the answer too that nobody could look inside', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const staff = { ...desk.context, actor: desk.handler }
  const { token } = await aTask(staff, reference, await aSystem(desk.context, desk.form))
  const hidden: ['too-large-to-look'] = ['too-large-to-look']
  const file = { name: 'orders.csv', scan: 'clean', hidden, content: Buffer.from('2015') } as const
  await addTaskFiles(staff, { token }, [file])
  const { data } = (await lastTask(desk.context, reference)).files[0] ?? {}
  await desk.does(on, attachTaskFile, reference, { fileId: data?.fileId })
  expect(readFiles((await theCase(desk.context, reference)).file.history)).toMatchObject([{ hidden }])
})

test('an original stays one while its copy is there, and has to be read anew when the copy is taken off', async () => {
  const [reference, [original = '', copy = '']] = await withFiles('staff.xlsx', 'staff-redacted.pdf')
  await reads(reference, { fileId: original, outcome: 'as-is', checked })
  await reads(reference, { fileId: copy, outcome: 'redacted', originalId: original, checked })
  expect(await refuses(reference, { fileId: original, outcome: 'as-is', checked })).toEqual([
    'outcome: file-is-original',
  ])
  await desk.does(on, removeAnswerFile, reference, { fileId: copy })
  expect(await desk.refused(on, sendAnswer, reference, answer)).toEqual(['read-the-files'])
})

test('every check is confirmed, a redacted copy names its original, and what is withheld has a ground', async () => {
  const [reference, [file = '', other = '']] = await withFiles('one.pdf', 'two.pdf')
  expect(await refuses(reference, { fileId: file })).toEqual(['outcome: choose-what-becomes-of-it'])
  expect(await refuses(reference, { fileId: file, outcome: 'as-is', checked: 'hidden' })).toEqual([
    'checked: confirm-every-check',
  ])
  const redacted = { fileId: file, outcome: 'redacted', checked }
  for (const originalId of ['', file, 'nothing']) {
    expect(await refuses(reference, { ...redacted, originalId })).toEqual(['originalId: choose-the-original'])
  }
  await reads(reference, { ...redacted, originalId: other })
  expect(await refuses(reference, { fileId: file, outcome: 'withheld' })).toEqual(['ground: choose-a-ground'])
  const told = { fileId: file, outcome: 'withheld', ground: 'privilege', told: 'yes' }
  expect(await refuses(reference, told)).toEqual(['described: describe-the-file'])
})

async function withFiles(...names: string[]): Promise<[reference: string, fileIds: string[]]> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  const files = names.map((name) => ({ name, scan: 'clean' as const, content: Buffer.from(name) }))
  await desk.does(on, (context, target) => attachAnswerFiles(context, target, {}, files), reference, {})
  const { history } = (await theCase(desk.context, reference)).file
  return [reference, readFiles(history).map(({ fileId }) => fileId)]
}

async function reads(reference: string, input: object): Promise<void> {
  await desk.does(on, reviewAnswerFile, reference, input)
}

async function refuses(reference: string, input: object): Promise<string[]> {
  return desk.refused(on, reviewAnswerFile, reference, input)
}
