import { expect, test } from 'vitest'
import { secondsUntilNextAttempt } from './back-off'

const waits = { firstSeconds: 60, longestSeconds: 3600 }

test('one minute after the first attempt, doubled up to one hour, and no last attempt', () => {
  const attempts = [1, 2, 3, 4, 5, 6, 7, 8, 1000]

  expect(attempts.map((attempt) => secondsUntilNextAttempt(attempt, waits, 1))).toEqual([
    60, 120, 240, 480, 960, 1920, 3600, 3600, 3600,
  ])
})

test('letters that failed together come back apart: half of the wait is left to chance', () => {
  expect(secondsUntilNextAttempt(1, waits, 0)).toBe(30)
  expect(secondsUntilNextAttempt(7, waits, 0.5)).toBe(2700)
})
