import { expect, test } from 'vitest'
import { daysOfMonths, inYears, periodsAround } from './report-periods'

test('the months that people report on in February 2026, and in the last month of a quarter', () => {
  expect(periodsAround('2026-02-28')).toEqual({
    'this-month': { from: '2026-02', until: '2026-02' },
    'last-month': { from: '2026-01', until: '2026-01' },
    'this-quarter': { from: '2026-01', until: '2026-03' },
    'last-quarter': { from: '2025-10', until: '2025-12' },
    'this-year': { from: '2026-01', until: '2026-12' },
    'last-year': { from: '2025-01', until: '2025-12' },
  })
  expect(periodsAround('2026-12-31')['this-quarter']).toEqual({ from: '2026-10', until: '2026-12' })
})

test('months as days, with the last of a leap February', () => {
  expect(daysOfMonths({ from: '2023-12', until: '2024-02' })).toEqual({ from: '2023-12-01', until: '2024-02-29' })
  expect(daysOfMonths({ from: '2023-13', until: '2024-02' })).toBeUndefined()
  expect(daysOfMonths({ from: '', until: '2024-02' })).toBeUndefined()
})

test('days in parts of at most a year, without a gap', () => {
  expect(inYears({ from: '2024-03-01', until: '2025-02-28' })).toEqual([{ from: '2024-03-01', until: '2025-02-28' }])
  expect(inYears({ from: '2024-03-01', until: '2026-03-31' })).toEqual([
    { from: '2024-03-01', until: '2025-02-28' },
    { from: '2025-03-01', until: '2026-02-28' },
    { from: '2026-03-01', until: '2026-03-31' },
  ])
})
