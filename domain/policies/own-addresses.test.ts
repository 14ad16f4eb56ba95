import { expect, test } from 'vitest'
import { isOwnAddress } from './own-addresses'

test.for([
  ['privacy@lindenhof.example', true],
  ['Privacy@Lindenhof.example', true],
  ['privacy+dsr-2026-0042-7@lindenhof.example', true],
  ['amina@lindenhof.example', false],
  ['privacy@lindenhof.example.org', false],
  ['privacy@evil.example', false],
] as const)('E12: %s is ours: %s', ([address, isOurs]) => {
  expect(isOwnAddress(address, [null, undefined, 'office@lindenhof.example', 'privacy@lindenhof.example'])).toBe(isOurs)
})

test('where an organisation has no address, none is its own', () => {
  expect(isOwnAddress('amina@example.org', [null, undefined])).toBe(false)
})
