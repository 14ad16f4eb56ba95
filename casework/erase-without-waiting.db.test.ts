import { afterAll, beforeAll, expect, test } from 'vitest'
import { requester } from '@/domain/policies/actor'
import { countQueue, listQueue } from '@/db/queries/queue'
import { manifestOf } from '@/domain/requests/collection'
import type { LetterKind } from '@/domain/requests/letters'
import type { Right } from '@/domain/rights'
import { acceptTask } from './accept-task'
import { answerTask } from './answer-task'
import { askSystems } from './ask-systems'
import { askTaskAgain } from './ask-task-again'
import { collectAnswerFile } from './collect-answer-file'
import { decideRight } from './decide-right'
import { eraseWithoutWaiting } from './erase-without-waiting'
import { markRightDone } from './mark-right-done'
import { sendAnswer } from './send-answer'
import { aRequest, frozenIn, leaves, letters, theCase } from './testing/a-request'
import { aSystem, found, lastTask, linkOf, oneAsk } from './testing/a-system'
import { attachReadFiles } from './testing/attach-read-files'
import { aDesk, type Desk } from './testing/desk'
import { remindersOwed, tickOn } from './testing/ticks'
import { verifyIdentity } from './verify-identity'
import { withdrawRequest } from './withdraw-request'

const noDoubt = { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' }
const said = { because: 'asked-so', text: 'They wrote so on 9 March.' }
const erased = {
  right: 'erasure',
  on: '2026-03-17',
  goneFromBackupsOn: '2026-04-16',
  told: 'Invoices stay, by tax law.',
}

let desk: Desk
let systemId: string

beforeAll(async () => {
  desk = await aDesk()
  systemId = await aSystem(desk.context, desk.form)
})

afterAll(async () => desk.close())

test('erasure begins when the copy is collected, and the request closes when the person was told that it is done', async () => {
  const reference = await decided()
  expect(await asks(reference, '2026-03-09', found)).toEqual([])
  await answers(reference)
  expect((await frozenIn(desk.context, reference, 'answer-ready')).props).toMatchObject({
    decisions: [{ right: 'access' }, { right: 'erasure', decision: 'granted', waits: 'download' }],
  })
  expect((await theCase(desk.context, reference)).row).toMatchObject({
    ...{ state: 'open', closedOn: null, answeredOn: '2026-03-10' },
    ...{ dueOn: '2026-03-24', erasureDueOn: '2026-03-24', binds: 'erasure', queueOn: '2026-03-24' },
  })
  expect(await onTab('erasure')).toContain(reference)
  expect(await desk.refused('2026-03-11', markRightDone, reference, { ...erased, on: '2026-03-11' })).toEqual([
    'right: erasure-waits-for-copy',
  ])
  await collects(reference)
  expect(await told(reference, 'reply-arrived')).toContainEqual({ about: 'collected', dueOn: null, reference })
  expect((await theCase(desk.context, reference)).row.erasureDueOn).toBe('2026-03-19')
  const deeds = { erasure: { outcome: 'done', on: '2026-03-16' } }
  expect(await asks(reference, '2026-03-16', { ...found, deeds, processors: 'none' })).toEqual(['erasure'])
  await desk.does('2026-03-17', markRightDone, reference, erased)
  expect((await frozenIn(desk.context, reference, 'erasure-done')).props).toEqual({
    ...{ doneOn: '2026-03-17', isPart: false, goneFromBackupsOn: '2026-04-16' },
    because: 'Invoices stay, by tax law.',
  })
  await leaves(desk.context, reference, 'erasure-done', '2026-03-18')
  expect((await theCase(desk.context, reference)).row).toMatchObject({
    ...{ state: 'closed', closedOn: '2026-03-18', answeredOn: '2026-03-10', ending: 'answered' },
    ...{ dueOn: '2026-04-04', erasureDueOn: null, binds: 'promise' },
  })
})

test('never collected, it stays in sight, and is erased once somebody says why it does not wait', async () => {
  const reference = await decided()
  const never = { because: 'never-collected', text: 'Reminded on 20 March.' }
  expect(await desk.refused('2026-03-09', eraseWithoutWaiting, reference, never)).toEqual([
    'because: collection-not-over',
  ])
  await answers(reference)
  expect(await desk.refused('2026-03-24', eraseWithoutWaiting, reference, never)).toEqual([
    'because: collection-not-over',
  ])
  await tickOn(desk.context, '2026-03-20')
  expect(await told(reference, 'answer-to-collect')).toEqual([
    { why: 'waits', until: '2026-03-24', isErasureWaiting: true },
  ])
  await tickOn(desk.context, '2026-03-26')
  const items = (await remindersOwed(desk.context, desk.form)).flatMap(({ props }) => props.items)
  expect(items.filter((item) => item.reference === reference).at(-1)).toMatchObject({
    ...{ dueOn: '2026-03-24', erasure: true, extensionNoticeDueOn: null },
  })
  expect(await onTab('overdue', '2026-03-26')).toContain(reference)
  await desk.does('2026-03-26', eraseWithoutWaiting, reference, never)
  expect((await theCase(desk.context, reference)).row.erasureDueOn).toBe('2026-04-02')
  expect(await desk.refused('2026-03-26', eraseWithoutWaiting, reference, said)).toEqual(['no-copy-awaited'])
  await desk.does('2026-03-27', markRightDone, reference, { right: 'erasure', on: '2026-03-27' })
})

test('asked for first, it is carried out before the answer, which then closes the request', async () => {
  const reference = await decided()
  await desk.does('2026-03-09', eraseWithoutWaiting, reference, said)
  await attaches(reference)
  expect(await desk.refused('2026-03-10', sendAnswer, reference, answer)).toEqual(['carry-out-first'])
  await desk.does('2026-03-10', markRightDone, reference, { right: 'erasure', on: '2026-03-10' })
  await desk.does('2026-03-10', sendAnswer, reference, answer)
  await leaves(desk.context, reference, 'answer-ready', '2026-03-10')
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'closed', closedOn: '2026-03-10' })
})

test('a colleague asked to erase before a copy was granted is stopped, whoever writes the answer down', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  const refusal = {
    right: 'access',
    decision: 'refused',
    ground: 'unfounded-or-excessive',
    because: 'Asked yesterday.',
  }
  await desk.does('2026-03-06', decideRight, reference, refusal)
  await desk.does('2026-03-06', decideRight, reference, { right: 'erasure', decision: 'granted' })
  await desk.does('2026-03-09', askSystems, reference, oneAsk(systemId))
  const { taskId, carryOut } = await lastTask(desk.context, reference)
  expect(carryOut).toEqual(['erasure'])
  await desk.does('2026-03-10', decideRight, reference, { right: 'access', decision: 'granted' })
  const token = await linkOf(desk.context, reference, taskId)
  const deed = { ...found, deeds: { erasure: { outcome: 'done', on: '2026-03-10' } }, processors: 'none' }
  expect(await answerTask({ ...desk.context, today: '2026-03-10' }, { token }, deed)).toEqual({
    ok: false,
    problems: [{ code: 'erasure-waits-for-copy', field: 'deed.erasure' }],
  })
  const again = { taskId, dueOn: '2026-03-20', note: 'And the archive?' }
  expect(await desk.refused('2026-03-10', askTaskAgain, reference, again)).toEqual(['erasure-waits-for-copy'])
})

test('taken back after the answer, it closes the request without a word of done', async () => {
  const reference = await decided()
  await answers(reference)
  await desk.does('2026-03-12', withdrawRequest, reference, { because: 'They keep their account.' })
  const closed = { state: 'closed', closedOn: '2026-03-12', ending: 'answered' }
  expect((await theCase(desk.context, reference)).row).toMatchObject(closed)
  expect(await told(reference, 'request-withdrawn')).toEqual([{ partOf: ['erasure'] }])
})

const answer = { text: 'Here is your copy.', delivery: 'portal' }

async function attaches(reference: string): Promise<void> {
  const staff = { ...desk.context, actor: desk.handler, today: '2026-03-10' as const }
  await attachReadFiles(staff, { reference }, {}, [
    { name: 'copy.zip', scan: 'not-scanned', content: Buffer.from('PK') },
  ])
}

async function decided(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  await desk.does('2026-03-06', verifyIdentity, reference, noDoubt)
  for (const right of ['access', 'erasure'])
    await desk.does('2026-03-09', decideRight, reference, { right, decision: 'granted' })
  return reference
}

async function answers(reference: string): Promise<void> {
  await attaches(reference)
  await desk.does('2026-03-10', sendAnswer, reference, answer)
  await leaves(desk.context, reference, 'answer-ready', '2026-03-10')
}

async function collects(reference: string): Promise<void> {
  const { row, file, facts } = await theCase(desk.context, reference)
  const person = { ...desk.context, actor: requester(row.id), today: '2026-03-12' as const }
  for (const { fileId } of manifestOf(file.history, facts))
    await collectAnswerFile(person, { reference }, { fileId }, { sessionHash: '', codeTries: 5 })
}

/** Asks the system, accepts its answer, and gives what it was asked to carry out. */
async function asks(reference: string, today: '2026-03-09' | '2026-03-16', answer: object): Promise<Right[]> {
  await desk.does(today, askSystems, reference, oneAsk(systemId))
  const { taskId, carryOut } = await lastTask(desk.context, reference)
  const token = await linkOf(desk.context, reference, taskId)
  expect(await answerTask({ ...desk.context, today }, { token }, answer)).toMatchObject({ ok: true })
  await desk.does(today, acceptTask, reference, { taskId })
  return carryOut
}

async function told(reference: string, kind: LetterKind): Promise<unknown[]> {
  const all = await letters(desk.context, reference)
  const props = []
  for (const letter of all.filter((each) => each.kind === kind))
    props.push(letter.props ?? (await frozenIn(desk.context, reference, letter.kind)).props)
  return props
}

async function onTab(tab: 'erasure' | 'overdue', today: '2026-03-10' | '2026-03-26' = '2026-03-10'): Promise<string[]> {
  const { db, keyring } = desk.context
  const world = { keyring, today }
  const { rows } = await listQueue(db, desk.form.admin, world, { tab })
  expect((await countQueue(db, desk.form.admin, world, {}))?.[tab]).toBe(rows.length)
  return rows.map(({ reference }) => reference)
}
