import { describe, expect, test } from 'vitest'
import { dateNumbered, dateOf, dayFrom, lengthOfMonth, numberOf } from './civil-date'
import { type Day, addDays, addMonths, daysBetween, weekdayOf } from './days'

const dayMs = 86_400_000

test('250 years of days agree with those of the machine: names, numbers, weekdays and months', () => {
  const start = Date.UTC(1880, 0, 1)
  const first = numberOf(dateOf('1880-01-01'))
  const wrong: string[] = []
  for (let index = 0; index < 91_311; index += 1) {
    const machine = new Date(start + index * dayMs)
    const day = machine.toISOString().slice(0, 10) as Day
    const date = { year: machine.getUTCFullYear(), month: machine.getUTCMonth() + 1, date: machine.getUTCDate() }
    const agrees =
      dayFrom(date) === day &&
      numberOf(dateOf(day)) === first + index &&
      dayFrom(dateNumbered(first + index)) === day &&
      weekdayOf(day) % 7 === machine.getUTCDay()
    if (!agrees) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

describe('of the full centuries only every fourth is a leap year (Gregorian calendar)', () => {
  test.for([
    [1900, 28],
    [2000, 29],
    [2026, 28],
    [2028, 29],
    [2100, 28],
  ])('February %i has %i days', ([year = 0, days]) => {
    expect(lengthOfMonth(year, 2)).toBe(days)
  })

  test('twelve lengths', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => lengthOfMonth(2026, index + 1))
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  })
})

describe('the ends of the line of days', () => {
  test.for([
    ['0000-01-01', 1, '0000-01-02'],
    ['0000-02-28', 1, '0000-02-29'],
    ['0000-12-31', 1, '0001-01-01'],
    ['0400-02-29', 146_097, '0800-02-29'],
    ['0099-12-31', 1, '0100-01-01'],
    ['0999-12-31', 1, '1000-01-01'],
    ['9999-12-30', 1, '9999-12-31'],
  ] as const)('%s and %i days: %s', ([day, days, reached]) => {
    expect(addDays(day, days)).toBe(reached)
    expect(addDays(reached, -days)).toBe(day)
    expect(daysBetween(day, reached)).toBe(days)
  })

  test('nothing lies beyond them', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(new RangeError('The year 10000 is not between 0000 and 9999'))
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError)
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addMonths('0000-01-31', -1)).toThrow(RangeError)
    expect([weekdayOf('0000-01-01'), weekdayOf('9999-12-31')]).toEqual([6, 5])
  })
})

test.for([
  '2026-02-29',
  '2026-13-01',
  '2026-00-01',
  '2026-01-00',
  '2026-04-31',
  '20x6-01-01',
  '2026-01-0/',
  '2026-01',
  '2026-01-011',
] as Day[])('%s is no day to reckon with', (day) => {
  expect(() => addDays(day, 1)).toThrow(new RangeError(`${day} is not a day`))
})

test('months go back as they go forward, over the end of a year', () => {
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2026-12-31', 12)).toBe('2027-12-31')
})
