import { expect, test } from 'vitest'
import { confirmationStepsReached } from './confirmation-reminders'

test.for([
  ['2026-03-06', []],
  ['2026-03-07', ['confirm-2']],
  ['2026-03-09', ['confirm-2']],
  ['2026-03-10', ['confirm-2', 'confirm-5']],
  ['2027-03-10', ['confirm-2', 'confirm-5']],
] as const)('of a letter that left on 5 March, on %s: %s', ([day, reached]) => {
  expect(confirmationStepsReached('2026-03-05', day)).toEqual(reached)
})
