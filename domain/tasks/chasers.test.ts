import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { type Chaser, chaserReached } from './chasers'

test.for<[reached: Day, chaser: Chaser | undefined]>([
  ['2026-03-15', undefined],
  ['2026-03-16', undefined],
  ['2026-03-17', { step: 'chaser-1', on: '2026-03-17', escalates: false }],
  ['2026-03-19', { step: 'chaser-1', on: '2026-03-17', escalates: false }],
  ['2026-03-20', { step: 'chaser-2', on: '2026-03-20', escalates: false }],
  ['2026-03-23', { step: 'chaser-3', on: '2026-03-23', escalates: true }],
  ['2026-04-30', { step: 'chaser-15', on: '2026-04-28', escalates: true }],
])('of a task that was due on 16 March, on %s', ([reached, chaser]) => {
  expect(chaserReached('2026-03-16', reached)).toEqual(chaser)
})
