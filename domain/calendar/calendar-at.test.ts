import { expect, test } from 'vitest'
import { calendarAt } from './calendar-at'
import type { Day } from './days'

const december: Day[] = ['2026-12-30', '2025-03-01', '2026-02-14']

test('the holidays reach from the year of the first day to the year after the last, in whichever order they come', () => {
  const { holidays } = calendarAt('DE', december)
  for (const newYear of ['2025-01-01', '2026-01-01', '2027-01-01'] as const) expect(holidays).toContain(newYear)
  for (const beyond of ['2024-12-25', '2028-01-01'] as const) expect(holidays).not.toContain(beyond)
})

test('a part of a country keeps what only it keeps', () => {
  expect(calendarAt('DE-BE', december).holidays).toContain('2026-03-08')
  expect(calendarAt('DE', december).holidays).not.toContain('2026-03-08')
})

test('where no place is given, only weekends are no working days', () => {
  expect([...calendarAt(null, december).holidays]).toEqual([])
})

test('a place that is not known is an error and not a country without holidays', () => {
  expect(() => calendarAt('XX', december)).toThrow(RangeError)
})
