import { afterAll, beforeAll, expect, test } from 'vitest'
import { requester, system } from '@/domain/policies/actor'
import { eventsOf } from '@/domain/requests/events'
import { attachReadFiles } from './testing/attach-read-files'
import { decideEach } from './decide-each'
import { decideRight } from './decide-right'
import { enterAnswerCode } from './enter-answer-code'
import { makeAnswerCode } from './make-answer-code'
import { sendAnswer } from './send-answer'
import { aRequest, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { done } from './verb'
import { verifyIdentity } from './verify-identity'
import { writeNote } from './write-note'

const on = '2026-03-10'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('that a code was guessed wrong too often since the page was seen stops nobody; that a colleague worked on it does', async () => {
  const { reference, version } = await answered()
  const { row } = await theCase(desk.context, reference)
  const visitor = { ...desk.context, actor: requester(row.id), today: on } as const
  await enterAnswerCode(visitor, reference, { code: '00000000' }, { sessionHash: 'a', codeTries: 1 })
  const { history } = (await theCase(desk.context, reference)).file
  expect(eventsOf(history, 'answerCodeSpent')).toHaveLength(1)
  expect(await makes(reference, version)).toMatchObject({ ok: true })
  await desk.does(on, writeNote, reference, { text: 'She called.' })
  expect(await makes(reference, history.length + 1)).toMatchObject({ ok: false, problems: [{ code: 'stale' }] })
})

test('of a request with which a tick finds nothing to do, nothing is written', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const { row } = await theCase(desk.context, reference)
  const faults: unknown[] = []
  const world = { ...desk.context, report: (fault: unknown) => faults.push(fault) }
  const some = { actor: system('test'), requests: [{ reference }], what: 'nothing' }
  let looked = 0
  await decideEach(world, some, () => {
    looked += 1
    return done([])
  })
  expect([looked, faults]).toEqual([1, []])
  expect((await theCase(desk.context, reference)).row).toEqual(row)
})

async function makes(reference: string, version?: number) {
  const staff = { ...desk.context, actor: desk.handler, today: on } as const
  return makeAnswerCode(staff, { reference, version }, { by: 'telephone' })
}

/** An answer whose file a code opens, and the version of its request. */
async function answered() {
  const reference = await aRequest(desk.context, desk.form, { telephone: '+49 30 1234567' })
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  const file = { name: 'copy.zip', scan: 'not-scanned', content: Buffer.from('PK copy') } as const
  await desk.does(on, (context, target, input) => attachReadFiles(context, target, input, [file]), reference, {})
  await desk.does(on, sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
    code: 'telephone',
  })
  await leaves(desk.context, reference, 'answer-ready', on)
  expect(await makes(reference)).toMatchObject({ ok: true })
  const { history } = (await theCase(desk.context, reference)).file
  return { reference, version: history.length }
}
