import { afterAll, beforeAll, expect, test } from 'vitest'
import { timelineText } from '@/messages/timeline-text'
import { translator } from '@/messages/translator'
import { eventsOf } from '@/domain/requests/events'
import { openQuestions } from '@/domain/requests/questions'
import { askClarification } from './ask-clarification'
import { askParticulars } from './ask-particulars'
import { completeRequest } from './complete-request'
import { receiveClarification } from './receive-clarification'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, leaves, letters, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const answer = { on: '2026-03-13', channel: 'letter', text: 'The one of 2019.' }

let desk: Desk
let clinic: TestController

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
  const inDurban = { country: 'ZA', regimes: ['za-paia'], holidayCountry: 'ZA', timeZone: 'Africa/Johannesburg' }
  clinic = await aController(desk.context, { promiseDays: 365, ...inDurban })
})

afterAll(async () => desk.close())

test('an answer to one of two questions leaves the other open, its clock standing still and its letter on its way', async () => {
  const { reference, access, erasure } = await twoQuestions()
  await desk.does('2026-03-13', receiveClarification, reference, { ...answer, questions: String(access) })
  const { file, deadline } = await theCase(desk.context, reference)
  expect(openQuestions(file.history, 'clarificationRequested').map(({ sequence }) => sequence)).toEqual([erasure])
  expect(deadline.rights.map(({ right, clock }) => [right, clock])).toEqual([
    ['access', 'running'],
    ['erasure', 'paused'],
  ])
  const [received] = eventsOf(file.history, 'clarificationReceived')
  expect(received?.rights).toEqual(['access'])
  expect(received && timelineText(translator('en'), 'en', received, String)).toBe(
    'The answer to our question arrived by letter: access',
  )
})

test('only the letter of the question that was answered stays here', async () => {
  const { reference, access } = await twoQuestions(false)
  await desk.does('2026-03-13', receiveClarification, reference, { ...answer, questions: String(access) })
  const asking = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'clarification-request')
  const states = asking.map(({ eventSequence, state }) => [eventSequence === access, state])
  expect(states.sort()).toEqual([
    [false, 'owed'],
    [true, 'cancelled'],
  ])
})

test('one letter may answer both, from the day on which the later one was asked', async () => {
  const { reference, access, erasure } = await twoQuestions()
  const both = { ...answer, questions: [String(access), String(erasure)] }
  expect(await answered(reference, { ...both, on: '2026-03-06' })).toEqual(['on: day-before-question'])
  expect(await answered(reference, { ...both, on: '2026-03-09' })).toEqual([])
  expect(openQuestions((await theCase(desk.context, reference)).file.history, 'clarificationRequested')).toEqual([])
})

test('of several questions nobody guesses which was answered', async () => {
  const { reference } = await twoQuestions()
  for (const questions of [undefined, '', '1', ['1', '99'], 'first'])
    expect(await answered(reference, { ...answer, questions })).toEqual(['questions: choose-the-question'])
})

test('a question about what somebody is not sure of is not asked beside one about access: one answer would close both', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'unsure'] })
  await desk.does('2026-03-06', askClarification, reference, about('access'))
  expect(await desk.refused('2026-03-06', askClarification, reference, about('unsure'))).toEqual([
    'rights: clarification-already-asked',
  ])
})

test('particulars that arrive for one right start the time of that one (PAIA s. 56(1))', async () => {
  const reference = await aRequest(desk.context, clinic, { rights: ['access', 'correction'] })
  const { admin } = clinic
  const asked = { missing: ['record'], question: 'Which clinic?' }
  await desk.does('2026-03-06', askParticulars, reference, { ...asked, rights: ['access'] }, admin)
  await leaves(desk.context, reference, 'particulars-request', '2026-03-06')
  const receives = { ...answer, on: '2026-03-20' }
  await desk.does('2026-03-20', completeRequest, reference, receives, admin)
  const { deadline, file } = await theCase(desk.context, reference)
  expect(deadline.rights.map(({ right, legalDueOn }) => [right, legalDueOn])).toEqual([
    ['access', '2026-04-19'],
    ['correction', '2026-04-04'],
  ])
  expect(eventsOf(file.history, 'requestCompleted')[0]?.rights).toEqual(['access'])
})

/** About access on 6 March and about erasure on 9 March 2026. */
async function twoQuestions(haveLeft = true) {
  const reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure'] })
  for (const [on, right] of [
    ['2026-03-06', 'access'],
    ['2026-03-09', 'erasure'],
  ] as const) {
    await desk.does(on, askClarification, reference, about(right))
    if (haveLeft) await leaves(desk.context, reference, 'clarification-request', on)
  }
  const [access, erasure] = eventsOf((await theCase(desk.context, reference)).file.history, 'clarificationRequested')
  return { reference, access: access?.sequence, erasure: erasure?.sequence }
}

function about(right: string) {
  return { question: `Which part of ${right}?`, rights: [right], largeAmount: 'on' }
}

async function answered(reference: string, input: object): Promise<string[]> {
  return desk.refused('2026-03-13', receiveClarification, reference, input)
}
