import { expect, test } from 'vitest'
import { translator } from './translator'

test.for<[minutes: number, hours: number, words: string]>([
  [1, 0, 'send it again in a minute.'],
  [45, 0, 'send it again in 45 minutes.'],
  [60, 1, 'send it again in an hour.'],
  [1440, 24, 'send it again in 24 hours.'],
])('whoever must wait for %i minutes reads it as on a clock', ([minutes, hours, words]) => {
  expect(translator('en')('form.faults.tooMany.next', { minutes, hours })).toContain(words)
})
