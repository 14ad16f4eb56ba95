import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { longPauseDays } from './long-pause'

test.for<[Day | null, number | null]>([
  ['2026-03-06', null],
  ['2026-03-05', 31],
  [null, null],
])('a clock that stands still since %s is brought up on 5 April after %s days', ([sinceOn, days]) => {
  expect(longPauseDays(sinceOn, '2026-04-05')).toBe(days)
})
