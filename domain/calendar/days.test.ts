import { describe, expect, test } from 'vitest'
import {
  type Day,
  addDays,
  addHours,
  addMonths,
  dayOf,
  daysBetween,
  earliest,
  instantOf,
  isTimeZone,
  parseDay,
  weekdayOf,
} from './days'

describe('a month later is the same date, or the last day of that month (Regulation 1182/71 Art. 3(2)(c))', () => {
  const cases: [Day, number, Day][] = [
    ['2026-03-05', 1, '2026-04-05'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
  ]
  test.for(cases)('%s and %i months: %s', ([day, months, reached]) => {
    expect(addMonths(day, months)).toBe(reached)
  })
})

test('S28: days are counted over month ends, leap days and the days on which clocks change', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
})

describe('only a day that exists is a day', () => {
  test.for([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-3-5',
    '05.03.2026',
    '2026-03-05T10:00:00Z',
    '',
    '+002026-03-05',
  ])('not %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test('2028-02-29 is one', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29')
  })
})

describe('an instant belongs to the civil day of the controller', () => {
  const cases: [string, string, Day][] = [
    ['2026-03-31T22:30:00Z', 'Europe/Berlin', '2026-04-01'],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T23:30:00Z', 'Europe/London', '2026-03-30'],
    ['2026-06-30T23:30:00-10:00', 'Pacific/Kiritimati', '2026-07-01'],
    ['2026-07-01T06:30:00Z', 'America/Los_Angeles', '2026-06-30'],
    ['2022-03-17', 'America/Los_Angeles', '2022-03-17'],
  ]
  test.for(cases)('%s in %s is %s', ([instant, zone, day]) => {
    expect(dayOf(instant, zone)).toBe(day)
  })

  test.for([
    ['2026-02-30', 'Etc/UTC'],
    ['2026-02-30T10:00:00Z', 'Etc/UTC'],
    ['2026-02-03T10:00:00', 'Etc/UTC'],
    ['yesterday', 'Etc/UTC'],
    ['2026-02-03', 'Mars/Olympus'],
  ] as const)('%s in %s is refused', ([instant, zone]) => {
    expect(() => dayOf(instant, zone)).toThrow(RangeError)
  })
})

test('half past two is moved on where spring skips it and taken first where autumn doubles it', () => {
  expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z')
  expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z')
  expect(instantOf('2026-07-01', '08:00', 'Europe/Berlin')).toBe('2026-07-01T06:00:00Z')
})

test('hours are hours, whatever the clocks do in between', () => {
  expect(addHours('2026-03-28T12:00:00+01:00', 24)).toBe('2026-03-29T11:00:00Z')
})

test('the week begins on Monday, and the earliest of no days is none', () => {
  expect(weekdayOf('2026-03-02')).toBe(1)
  expect(weekdayOf('2026-03-01')).toBe(7)
  expect(earliest(['2026-04-02', null, '2026-04-01', undefined])).toBe('2026-04-01')
  expect(earliest([null, undefined])).toBeUndefined()
})

test('a time zone is an IANA name, not an offset', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Etc/UTC')).toBe(true)
  expect(isTimeZone('+01:00')).toBe(false)
  expect(isTimeZone('Berlin')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})
