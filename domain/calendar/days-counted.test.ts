import { expect, test } from 'vitest'
import { type DaysCounted, meanDays, medianDays } from './days-counted'

test.for<[says: string, counted: [days: number, count: number][], median: number | null, mean: number | null]>([
  ['none', [], null, null],
  ['one', [[7, 1]], 7, 7],
  [
    'two: the mean of both',
    [
      [10, 1],
      [41, 1],
    ],
    25.5,
    25.5,
  ],
  [
    'an odd number, in no order',
    [
      [41, 1],
      [10, 1],
      [35, 1],
    ],
    35,
    86 / 3,
  ],
  [
    'an even number within one',
    [
      [3, 4],
      [9, 1],
      [30, 1],
    ],
    3,
    8.5,
  ],
  [
    'an even number across two',
    [
      [3, 2],
      [9, 2],
    ],
    6,
    6,
  ],
  [
    'the day of receipt counts as nought',
    [
      [0, 3],
      [1, 1],
    ],
    0,
    0.25,
  ],
])('%s', ([, counted, median, mean]) => {
  const days: DaysCounted[] = counted.map(([each, count]) => ({ days: each, count }))
  expect(medianDays(days)).toBe(median)
  expect(meanDays(days)).toBe(mean)
})
