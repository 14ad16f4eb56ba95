import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { asksStillHere, isOtherDue, type StillHere, stillHereMonth } from './still-here'

const calendar = { holidays: new Set<Day>(['2026-05-01']), extraWorkdays: new Set<Day>() }

test.for<[Day, Day | null]>([
  ['2026-04-30', '2026-04-01'],
  ['2026-05-01', null],
  ['2026-05-03', null],
  ['2026-05-04', '2026-05-01'],
  ['2026-05-31', '2026-05-01'],
  ['2026-06-01', '2026-06-01'],
])('by %s it is asked for the month of %s: from its first working day on', ([day, month]) => {
  expect(stillHereMonth(day, calendar)).toBe(month)
})

test.for<[StillHere, number, boolean]>([
  ['few', 0, true],
  ['few', 12, true],
  ['few', 13, false],
  ['always', 1000, true],
  ['never', 0, false],
])('%s, with %i requests in a year: %s', ([choice, received, isAsked]) => {
  expect(asksStillHere(choice, received)).toBe(isAsked)
})

test('the other address is asked once fourteen days have passed', () => {
  expect([isOtherDue('2026-03-02', '2026-03-15'), isOtherDue('2026-03-02', '2026-03-16')]).toEqual([false, true])
})
