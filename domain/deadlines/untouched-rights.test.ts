import { describe, expect, test } from 'vitest'
import { weekendsOnly } from '../calendar/working-days'
import { lawIds, regimeOf } from '../regimes/regimes'
import { needsNoIdentity, type Right, rights } from '../rights'
import { type ClockFact, type ClockFactType, clockFactTypes } from './clock'
import { deadline, effectiveDueOn } from './deadline'

/** GDPR Arts 7(3), 12(6) and 21(3); 11 CCR 7026(d); DPA 2018 s. 164A. */
const untouched: readonly Right[] = rights.filter(needsNoIdentity)

/** Everything that is put to the person; answers, confirmations, extensions and orders are none. */
const questions: readonly ClockFactType[] = clockFactTypes.filter((type) => type.endsWith('Requested'))

test('the questions there are', () => {
  expect(questions).toEqual(
    expect.arrayContaining(['identityRequested', 'clarificationRequested', 'feeRequested', 'particularsRequested']),
  )
})

describe('no question, answered or not, moves the day of what must not wait', () => {
  test.for(questions)('%s', (type) => {
    const asked: ClockFact[] = [{ type, on: '2026-03-03' }]
    const moved = lawIds.flatMap((id) =>
      untouched.filter((right) => dueOn(id, right, asked) !== dueOn(id, right, [])).map((right) => `${id} ${right}`),
    )
    expect(moved).toEqual([])
  })
})

test('the same questions do move other rights, where their law lets them', () => {
  const moving = questions.filter((type) =>
    lawIds.some((id) => dueOn(id, 'access', [{ type, on: '2026-03-03' }]) !== dueOn(id, 'access', [])),
  )
  expect(moving).toEqual(questions)
})

test('a question for one right leaves the others as they are', () => {
  const moved = questions.filter((type) =>
    lawIds.some((id) => {
      const asked: ClockFact[] = [{ type, on: '2026-03-03', rights: ['erasure'] }]
      return dueOn(id, 'access', asked) !== dueOn(id, 'access', [])
    }),
  )
  expect(moved).toEqual([])
})

function dueOn(id: (typeof lawIds)[number], right: Right, facts: readonly ClockFact[]) {
  return effectiveDueOn(
    deadline({ regime: regimeOf(id), right, receivedOn: '2026-03-02', facts, calendar: weekendsOnly }),
  )
}
