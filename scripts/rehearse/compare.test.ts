import { expect, test } from 'vitest'
import { asText, compare, isAsItShouldBe } from './compare'
import type { Due } from './due'

const letter = (on: Due['on'], kind: Due['kind'], to: string): Due => ({ on, kind, to })
const first = letter('2027-03-01', 'request-arrived', 'privacy@rehearsal.example')
const second = letter('2027-03-01', 'request-arrived', 'office@rehearsal.example')
const late = letter('2027-03-30', 'deadline-reminder', 'admin@rehearsal.example')

test('all that was due has arrived', () => {
  const lines = compare([late, first, second], [second, first, late])
  expect(lines.map(asText)).toEqual([
    '✓ 2027-03-01  request-arrived        2 due, 2 arrived',
    '✓ 2027-03-30  deadline-reminder      1 due, 1 arrived',
  ])
  expect(isAsItShouldBe(lines)).toBe(true)
})

test.for([
  [[first], ['✗ 2027-03-01  request-arrived        2 due, 1 arrived; missing: office@rehearsal.example']],
  [
    [first, first],
    [
      '✗ 2027-03-01  request-arrived        2 due, 2 arrived; missing: office@rehearsal.example; not due: privacy@rehearsal.example',
    ],
  ],
  [
    [first, second, second],
    ['✗ 2027-03-01  request-arrived        2 due, 3 arrived; not due: office@rehearsal.example'],
  ],
  [
    [first, { ...second, on: '2027-03-02' as const }],
    [
      '✗ 2027-03-01  request-arrived        2 due, 1 arrived; missing: office@rehearsal.example',
      '✗ 2027-03-02  request-arrived        0 due, 1 arrived; not due: office@rehearsal.example',
    ],
  ],
])('what is missing, too many or on another day is named: %#', ([arrived, said]) => {
  const lines = compare([first, second], arrived as Due[])
  expect(lines.map(asText)).toEqual(said)
  expect(isAsItShouldBe(lines)).toBe(false)
})
