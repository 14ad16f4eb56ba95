import { expect, test } from 'vitest'
import { isHoldTold } from './holds'

test.for([
  [null, false],
  ['many-requests', true],
  ['same-mailbox', true],
  ['sender-marked', true],
  ['filled-trap', false],
  ['filled-too-fast', false],
] as const)('held because of %s: %s that the receipt says so', ([heldBecause, isTold]) => {
  expect(isHoldTold(heldBecause)).toBe(isTold)
})
