import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { clockFactsOf } from './clock-facts'
import type { EventData, EventType, RequestEvent } from './events'
import { openQuestions } from './questions'

const asked = happened('clarificationRequested', '2026-03-09', {})
const answered = happened('clarificationReceived', '2026-03-12', { channel: 'letter' })

test('a question that has not left is no fact', () => {
  expect(clockFactsOf(history(asked))).toEqual([])
})

test('a question counts on the day its letter left, not on the day it was written', () => {
  const facts = clockFactsOf(history(asked, left('2026-03-11', 2)))
  expect(facts).toEqual([{ type: 'clarificationRequested', on: '2026-03-11', rights: undefined, undueDelay: false }])
})

test('a question that left after its answer had arrived asked for nothing', () => {
  const facts = clockFactsOf(history(asked, answered, left('2026-03-16', 2)))
  expect(facts.map(({ type, on }) => [type, on])).toEqual([['clarificationReceived', '2026-03-12']])
})

test('an extension counts only when it has left', () => {
  const extended = happened('extended', '2026-03-30', { grounds: ['complexity'] })
  expect(clockFactsOf(history(extended))).toEqual([])
  expect(clockFactsOf(history(extended, left('2026-04-02', 2)))).toMatchObject([{ type: 'extended', on: '2026-04-02' }])
})

test('an extension hands on the day that it names (DPO Art. 18(2))', () => {
  const extended = happened('extended', '2026-03-30', { grounds: ['complexity'], until: '2026-05-20' })
  expect(clockFactsOf(history(extended, left('2026-04-02', 2)))).toMatchObject([
    { on: '2026-04-02', until: '2026-05-20' },
  ])
})

test('that nobody doubts who asks answers a question about identity', () => {
  const noDoubt = happened('identityNotDoubted', '2026-03-10', { reason: 'known' })
  expect(clockFactsOf(history(noDoubt))).toMatchObject([{ type: 'identityVerified', on: '2026-03-10' }])
})

test('that it cannot be said who asks ends the question about identity; what was not enough does not', () => {
  const failed = happened('identityFailed', '2026-03-13', { method: 'call-back' })
  const insufficient = happened('identityInsufficient', '2026-03-12', {})
  expect(clockFactsOf(history(insufficient, failed)).map(({ type, on }) => [type, on])).toEqual([
    ['identityInsufficient', '2026-03-12'],
    ['identityVerified', '2026-03-13'],
  ])
})

test('a question is open until it is answered for one of its rights', () => {
  const about = (event: RequestEvent, ...rights: RequestEvent['rights'] & object) =>
    ({ ...event, rights }) as RequestEvent
  expect(openQuestions(history(asked), 'clarificationRequested')).toHaveLength(1)
  expect(openQuestions(history(asked, answered), 'clarificationRequested')).toHaveLength(0)
  expect(
    openQuestions(history(about(asked, 'access'), about(answered, 'erasure')), 'clarificationRequested'),
  ).toHaveLength(1)
})

function happened<Type extends EventType>(type: Type, on: Day, data: EventData[Type]): RequestEvent {
  const kept = { at: `${on}T12:00:00Z`, actor: { kind: 'public' }, rights: null, entryId: null }
  return { ...kept, sequence: 0, type, on, data } as unknown as RequestEvent
}

function left(on: Day, eventSequence: number): RequestEvent {
  return happened('letterLeft', on, { letterId: 'x', kind: 'message', how: 'accepted', eventSequence })
}

/** In the order given, after the receipt. */
function history(...events: RequestEvent[]): RequestEvent[] {
  const received = happened('received', '2026-03-05', {
    channel: 'form',
    rights: [{ right: 'access', regimes: ['eu-gdpr'] }],
    language: 'en',
    confirmation: 'not-needed',
  })
  return [received, ...events].map((event, index) => ({ ...event, sequence: index + 1 }))
}
