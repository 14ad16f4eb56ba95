import { expect, test } from 'vitest'
import { isRight, needsNoConfirmation, needsNoIdentity, rightInLaw, rights } from './rights'

test('stopping marketing, opting out, limiting, withdrawing, complaining and appealing wait for nothing (GDPR Arts 7(3), 21(3))', () => {
  const free = ['marketing-objection', 'withdrawal', 'opt-out', 'limit', 'complaint', 'appeal']
  expect(rights.filter(needsNoConfirmation)).toEqual(free)
  expect(rights.filter(needsNoIdentity)).toEqual(free)
})

test('who is not sure what to ask for is answered as if they asked for access', () => {
  expect(rightInLaw('unsure')).toBe('access')
  expect(rightInLaw('erasure')).toBe('erasure')
})

test('a right is one of the list', () => {
  expect(isRight('erasure')).toBe(true)
  expect(isRight('deletion')).toBe(false)
})
