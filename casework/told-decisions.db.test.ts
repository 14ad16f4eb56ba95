import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideRight } from './decide-right'
import { sendAnswer } from './send-answer'
import { aRequest, frozenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

let desk: Desk
const searched = { systems: 'Bookings', identifiers: 'Mariam Diallo', searchedBy: 'Ruth', searchedOn: '2026-03-06' }

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test.for([
  ['self', undefined],
  ['deceased', 'deceased'],
  ['represented', 'represented'],
] as const)('an answer to whoever asks for %s says of whose data it speaks', async ([askedFor, about]) => {
  const reference = await aRequest(desk.context, desk.form, { askedFor, subjectName: 'Mariam Diallo' })
  await desk.does('2026-03-06', decideRight, reference, { right: 'access', decision: 'nothing-held', ...searched })
  await desk.does('2026-03-06', sendAnswer, reference, {
    text: 'We looked everywhere.',
    delivery: 'portal',
    withoutFile: 'in-the-text',
  })
  const { props } = await frozenIn(desk.context, reference, 'answer-ready')
  expect((props as { decisions: { about?: string }[] }).decisions.map((told) => told.about)).toEqual([about])
})
