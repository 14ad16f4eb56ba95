import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideRight } from './decide-right'
import { recordAnswerElsewhere } from './record-answer-elsewhere'
import { aRequest, letters, theCase } from './testing/a-request'
import { attachReadFiles } from './testing/attach-read-files'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

const given = { on: '2026-03-20', channel: 'letter', text: 'The copy, on eleven pages.' }

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('the request closes on the day the answer was given, its file is kept, and nobody is written to', async () => {
  const reference = await decided()
  const file = { name: 'letter.pdf', scan: 'clean' as const, content: Buffer.from('%PDF') }
  await attachReadFiles({ ...desk.context, actor: desk.handler, today: '2026-04-07' }, { reference }, {}, [file])
  const before = await letters(desk.context, reference)
  await desk.does('2026-04-07', recordAnswerElsewhere, reference, given)
  const { row, facts, file: kept } = await theCase(desk.context, reference)
  expect(row).toMatchObject({ state: 'closed', closedOn: '2026-03-20', receivedOn: '2026-03-05' })
  expect(facts.answer?.leftOn).toBe('2026-03-20')
  expect(kept.history.at(-1)?.data).toMatchObject({ delivery: 'elsewhere', channel: 'letter', files: [{ bytes: 4 }] })
  expect(await letters(desk.context, reference)).toEqual(before)
})

test.for([
  ['without a day', { on: '' }, 'on: enter-the-day'],
  ['a day that has not come', { on: '2026-04-08' }, 'on: day-in-the-future'],
  ['a day before it arrived', { on: '2026-03-04' }, 'on: day-before-receipt'],
  ['by the form', { channel: 'form' }, 'channel: choose-a-channel'],
  ['without what it said', { text: ' ' }, 'text: write-the-answer'],
] as const)('%s is refused at its field', async ([, changed, problem]) => {
  const reference = await decided()
  expect(await desk.refused('2026-04-07', recordAnswerElsewhere, reference, { ...given, ...changed })).toEqual([
    problem,
  ])
})

test('what is not decided is not answered', async () => {
  const reference = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-04-07', recordAnswerElsewhere, reference, given)).toEqual(['decide-first'])
})

async function decided(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-06',
  })
  await desk.does('2026-03-06', decideRight, reference, { right: 'access', decision: 'granted' })
  return reference
}
