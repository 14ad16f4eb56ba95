import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import { delayOfAsking } from './asking'

test.for([
  ['2026-03-05', 'in-time', 'three working days after a Monday'],
  ['2026-03-06', 'late', 'the fourth'],
  ['2026-03-09', 'late', 'seven days after'],
  ['2026-03-10', 'undue', 'eight days after'],
] as const)('asked on %s is %s: %s', ([askedOn, delay]) => {
  const receivedOn: Day = '2026-03-02'
  expect(delayOfAsking(receivedOn, askedOn, weekendsOnly)).toBe(delay)
})
