import { afterAll, beforeAll, expect, test } from 'vitest'
import { requester } from '@/domain/policies/actor'
import { manifestOf } from '@/domain/requests/collection'
import { factsOf } from '@/domain/requests/history'
import { attachReadFiles } from './testing/attach-read-files'
import { collectAnswerFile } from './collect-answer-file'
import { decideRight } from './decide-right'
import { renewAnswer } from './renew-answer'
import { reopenRequest } from './reopen-request'
import { sendAnswer } from './send-answer'
import { aRequest, frozenIn, leaves, letters, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { tickOn } from './testing/ticks'
import { verifyIdentity } from './verify-identity'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('on the tenth day the person is told once that files wait, however often the clock ticks', async () => {
  const reference = await answered()
  await tickOn(desk.context, '2026-03-19')
  expect(await told(reference)).toBe(0)
  for (let tick = 0; tick < 3; tick += 1) await tickOn(desk.context, '2026-03-20')
  await tickOn(desk.context, '2026-03-23')
  expect(await told(reference)).toBe(1)
  expect((await frozenIn(desk.context, reference, 'answer-to-collect')).props).toEqual({
    why: 'waits',
    until: '2026-03-24',
  })
})

test('a tick that comes late still tells it, and one after the last day does not', async () => {
  const [late, over] = [await answered(), await answered('2026-03-01')]
  await tickOn(desk.context, '2026-03-24')
  expect([await told(late), await told(over)]).toEqual([1, 0])
})

test('whoever has downloaded everything is told nothing', async () => {
  const reference = await answered()
  const { row, file } = await theCase(desk.context, reference)
  const person = { ...desk.context, actor: requester(row.id), today: '2026-03-12' as const }
  for (const { fileId } of manifestOf(file.history, factsOf(file.history)))
    expect(await collectAnswerFile(person, { reference }, { fileId }, { sessionHash: '', codeTries: 5 })).toMatchObject(
      { ok: true },
    )
  await tickOn(desk.context, '2026-03-20')
  expect(await told(reference)).toBe(0)
})

test('made available again, it is told again when that nears its end; taken up again, it is not', async () => {
  const [renewed, reopened] = [await answered(), await answered()]
  await desk.does('2026-04-01', renewAnswer, renewed, {})
  await desk.does('2026-03-15', reopenRequest, reopened, { because: 'A page was missing.' })
  await tickOn(desk.context, '2026-03-20')
  await tickOn(desk.context, '2026-04-11')
  const [again, waits] = (await letters(desk.context, renewed)).filter(({ kind }) => kind === 'answer-to-collect')
  expect([again?.kind, waits?.kind, await told(reopened)]).toEqual(['answer-to-collect', 'answer-to-collect', 0])
})

async function answered(on: '2026-03-10' | '2026-03-01' = '2026-03-10'): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, { receivedOn: '2026-02-27' })
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  const files = ['one.zip', 'two.zip'].map((name) => ({
    name,
    scan: 'clean' as const,
    content: Buffer.from(`${reference} ${name}`),
  }))
  const staff = { ...desk.context, actor: desk.handler, today: on }
  expect(await attachReadFiles(staff, { reference }, {}, files)).toMatchObject({ ok: true })
  await desk.does(on, sendAnswer, reference, {
    text: 'Here is your copy.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
  })
  await leaves(desk.context, reference, 'answer-ready', on)
  return reference
}

async function told(reference: string): Promise<number> {
  return (await letters(desk.context, reference)).filter(({ kind }) => kind === 'answer-to-collect').length
}
