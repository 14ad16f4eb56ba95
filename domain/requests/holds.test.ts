import { expect, test } from 'vitest'
import { heldAsMachine, isHoldTold } from './holds'

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

test.for([
  ['', 299, 'filled-too-fast'],
  ['', 300, undefined],
  ['', Infinity, undefined],
  ['https://spam.example', 300, 'filled-trap'],
  ['https://spam.example', 299, 'filled-trap'],
  [' ', 300, 'filled-trap'],
] as const)('a form with "%s" in its trap, sent %i ms after its first answer: %s', ([trap, milliseconds, hold]) => {
  expect(heldAsMachine({ trap, milliseconds }, 300)).toBe(hold)
})

test('where no time is set, none is too fast', () => {
  expect(heldAsMachine({ trap: '', milliseconds: 0 }, 0)).toBeUndefined()
})
