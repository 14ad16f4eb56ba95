import { expect, test } from 'vitest'
import { type Day, addDays } from './days'
import {
  type Calendar,
  addWorkingDays,
  after,
  isWorkingDay,
  onOrNextWorkingDay,
  onOrPreviousWorkingDay,
  workingDaysBetween,
} from './working-days'

const easter2026: Calendar = { holidays: new Set<Day>(['2026-04-03', '2026-04-06']), extraWorkdays: new Set() }

test('a day off moves to the next day worked, or back to the last one', () => {
  expect(onOrNextWorkingDay('2026-04-03', easter2026)).toBe('2026-04-07')
  expect(onOrPreviousWorkingDay('2026-04-06', easter2026)).toBe('2026-04-02')
  expect(onOrNextWorkingDay('2026-04-02', easter2026)).toBe('2026-04-02')
})

test('a make-up day is worked, be it a Sunday or a holiday', () => {
  const calendar: Calendar = {
    holidays: new Set<Day>(['2026-10-07']),
    extraWorkdays: new Set<Day>(['2026-09-20', '2026-10-07']),
  }
  expect(isWorkingDay('2026-09-20', calendar)).toBe(true)
  expect(isWorkingDay('2026-10-07', calendar)).toBe(true)
  expect(isWorkingDay('2026-09-19', calendar)).toBe(false)
})

test('fifteen working days from 17 March 2022 end on 7 April (European Commission, Ares(2022)2551442)', () => {
  const holidays: Day[] = ['2022-04-14', '2022-04-15', '2022-04-18']
  const calendar: Calendar = { holidays: new Set(holidays), extraWorkdays: new Set() }
  expect(addWorkingDays('2022-03-17', 15, calendar)).toBe('2022-04-07')
  expect(addWorkingDays('2022-04-07', 15, calendar)).toBe('2022-05-03')
  expect(workingDaysBetween('2022-03-17', '2022-04-07', calendar)).toBe(15)
  expect(workingDaysBetween('2022-04-07', '2022-03-17', calendar)).toBe(0)
})

test('a period counts in its own unit', () => {
  expect(after('2026-04-02', { workingDays: 1 }, easter2026)).toBe('2026-04-07')
  expect(after('2026-04-02', { days: 1 }, easter2026)).toBe('2026-04-03')
  expect(after('2026-04-02', { months: 1 }, easter2026)).toBe('2026-05-02')
})

test('a calendar without a working day is an error, not an endless search', () => {
  const days = Array.from({ length: 500 }, (_, index) => addDays('2026-01-01', index))
  expect(() => onOrNextWorkingDay('2026-01-02', { holidays: new Set(days), extraWorkdays: new Set() })).toThrow(
    RangeError,
  )
})
