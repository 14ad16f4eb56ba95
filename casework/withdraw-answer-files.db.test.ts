import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { incompleteFiles } from '@/db/queries/doctor-files'
import { wordsOfCase } from '@/db/queries/opened-case'
import { answerCodes, fileChunks, sealedEntries } from '@/db/schema'
import { eventsOf } from '@/domain/requests/events'
import { attachReadFiles } from './testing/attach-read-files'
import { decideRight } from './decide-right'
import { NotFound } from './errors'
import { makeAnswerCode } from './make-answer-code'
import { markRightDone } from './mark-right-done'
import { renewAnswer } from './renew-answer'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { sendMessage } from './send-message'
import { aStaffMember } from './testing/a-controller'
import { aRequest, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'
import { withdrawAnswerFiles } from './withdraw-answer-files'

const on = '2026-03-10'
const because = 'It is about Tomáš Novák.'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a file withdrawn after the answer left is destroyed, and who withdrew which one, when and why stays', async () => {
  const { reference, files } = await answered()
  const [wrong = '', right = ''] = files
  expect((await theCase(desk.context, reference)).facts.state).toBe('closed')
  for (let time = 0; time < 2; time += 1) await desk.does('2026-03-12', withdrawAnswerFiles, reference, input([wrong]))
  expect([await remains(wrong), await remains(right)]).toEqual([
    { chunks: 0, names: 0 },
    { chunks: 1, names: 1 },
  ])
  const { file } = await theCase(desk.context, reference)
  const events = eventsOf(file.history, 'answerFileWithdrawn')
  const by = { kind: 'staff', id: desk.handler.userId }
  expect(events).toMatchObject([{ data: { fileId: wrong }, on: '2026-03-12', actor: by }])
  const words = await wordsOfCase(desk.context.db, desk.context.keyring, desk.handler, file)
  expect(words.get(events[0]?.entryId ?? '')).toEqual({ because })
  expect(await incompleteFiles(desk.context.db)).toEqual([])
})

test('what is left is made available again, and where nothing is left no code opens anything and nothing is to be renewed', async () => {
  const { reference, files } = await answered({ telephone: '+49 30 1234567' }, 'telephone')
  await makeAnswerCode(as(), { reference }, { by: 'telephone' })
  await desk.does(on, withdrawAnswerFiles, reference, input(files.slice(0, 1)))
  expect(await codes(reference)).toBe(1)
  await desk.does(on, renewAnswer, reference, { code: 'telephone' })
  await makeAnswerCode(as(), { reference }, { by: 'telephone' })
  await desk.does(on, withdrawAnswerFiles, reference, input(files))
  expect(await codes(reference)).toBe(0)
  const refused = { ok: false, problems: [{ code: 'not-in-this-state' }] }
  expect(await renewAnswer(as(), { reference }, { code: 'telephone' })).toMatchObject(refused)
  expect(await makeAnswerCode(as(), { reference }, { by: 'telephone' })).toMatchObject(refused)
})

test('what waits for an answer is taken off it and not withdrawn, and files of another request are unknown', async () => {
  const [mine, others] = [await answered(), await answered()]
  await desk.does(on, reopenRequest, mine.reference, { because: 'A page was missing.' })
  const next = await attached(mine.reference, ['next.zip'])
  for (const id of [next[2] ?? '', others.files[0] ?? '', ''])
    await expect(withdrawAnswerFiles(as(), { reference: mine.reference }, input([id]))).rejects.toThrow(NotFound)
  await desk.does(on, withdrawAnswerFiles, mine.reference, input(mine.files))
  expect(await remains(next[2])).toEqual({ chunks: 1, names: 1 })
})

test('of an answer that is still on its way a file can be withdrawn too', async () => {
  const { reference, files } = await answered({}, '', false)
  await desk.does(on, withdrawAnswerFiles, reference, input(files.slice(0, 1)))
  expect(await remains(files[0])).toEqual({ chunks: 0, names: 0 })
})

test('with a reason and a file, and by whoever may answer: also a manager, where somebody else has the request', async () => {
  const { reference, files } = await answered()
  const withdraw = (asked: object) => withdrawAnswerFiles(as(), { reference }, asked)
  expect(await withdraw({ files, because: ' ' })).toMatchObject({ problems: [{ code: 'say-why', field: 'because' }] })
  expect(await withdraw({ because })).toMatchObject({ problems: [{ code: 'choose-a-file', field: 'files' }] })
  for (const [role, ok] of [
    ['auditor', false],
    ['manager', true],
  ] as const) {
    const actor = await aStaffMember(desk.context, desk.form, { role })
    expect(await withdrawAnswerFiles({ ...as(), actor }, { reference }, input(files))).toMatchObject({ ok })
  }
})

test('while an erasure is still to come a wrong answer is taken up again, and nothing is erased before another copy is there', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  const granted = async () => {
    await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
    for (const right of ['access', 'erasure'])
      await desk.does(on, decideRight, reference, { right, decision: 'granted' })
  }
  await granted()
  const [wrong = ''] = await attached(reference, ['wrong.zip'])
  await desk.does(on, sendAnswer, reference, { text: 'Here is your copy.', delivery: 'portal' })
  const again = { because: 'It is not theirs.' }
  expect(await desk.refused(on, reopenRequest, reference, again)).toEqual(['not-in-this-state'])
  await leaves(desk.context, reference, 'answer-ready', on)
  await desk.does(on, withdrawAnswerFiles, reference, input([wrong]))
  await desk.does(on, sendMessage, reference, { text: 'We have withdrawn a file and send another one.' })
  const done = { right: 'erasure', on }
  expect(await desk.refused(on, markRightDone, reference, done)).toEqual(['right: erasure-waits-for-copy'])
  await desk.does(on, reopenRequest, reference, again)
  const taken = await theCase(desk.context, reference)
  expect(taken.row).toMatchObject({ state: 'open', erasureDueOn: null, answeredOn: on })
  expect(taken.facts.answer).toBeNull()
  await granted()
  expect(await attached(reference, ['right.zip'])).toHaveLength(2)
  expect(await desk.refused(on, markRightDone, reference, done)).toEqual(['right: erasure-waits-for-copy'])
})

async function answered(reached: { telephone?: string } = {}, code = '', hasLeft = true) {
  const reference = await aRequest(desk.context, desk.form, reached)
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  const files = await attached(reference, ['wrong.zip', 'right.zip'])
  await desk.does(on, sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
    code,
  })
  if (hasLeft) await leaves(desk.context, reference, 'answer-ready', on)
  return { reference, files }
}

async function attached(reference: string, names: readonly string[]): Promise<string[]> {
  const chosen = names.map((name) => ({ name, scan: 'not-scanned' as const, content: Buffer.from(`PK ${name}`) }))
  await desk.does(on, (context, target, asked) => attachReadFiles(context, target, asked, chosen), reference, {})
  const { history } = (await theCase(desk.context, reference)).file
  return eventsOf(history, 'answerFileAttached').map(({ data }) => data.fileId)
}

function input(files: readonly string[]) {
  return { files: [...files], because }
}

function as() {
  return { ...desk.context, actor: desk.handler, today: on } as const
}

async function codes(reference: string): Promise<number> {
  const { row } = await theCase(desk.context, reference)
  return desk.context.db.$count(answerCodes, eq(answerCodes.requestId, row.id))
}

/** What is left of a file: its sealed pieces and its sealed name. */
async function remains(id = '') {
  const { db } = desk.context
  const [chunks] = await db.select({ of: count() }).from(fileChunks).where(eq(fileChunks.fileId, id))
  const [names] = await db.select({ of: count() }).from(sealedEntries).where(eq(sealedEntries.id, id))
  return { chunks: chunks?.of, names: names?.of }
}
