import { expect, test } from 'vitest'
import { formatMoment } from './format-moment'

test.for<[string, string, string]>([
  ['2026-03-05T13:03:00Z', 'Europe/Berlin', '5 March 2026 at 14:03 CET'],
  ['2026-07-05T23:30:00Z', 'Europe/London', '6 July 2026 at 00:30 BST'],
  ['2026-03-05T13:03:00Z', 'UTC', '5 March 2026 at 13:03 UTC'],
])('%s is told in %s as %s', ([moment, zone, words]) => {
  expect(formatMoment(new Date(moment), 'en', zone)).toBe(words)
})
