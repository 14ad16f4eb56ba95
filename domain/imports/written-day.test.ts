import { expect, it } from 'vitest'
import { judgeDays } from './day-column'
import { readDay } from './written-day'

it.each([
  ['2026-12-31', '2026-12-31'],
  ['2026-12-31T14:05:00Z', '2026-12-31'],
  ['2026-12-31 14:05', '2026-12-31'],
  ['2026/12/31', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['03.04.2026', '2026-04-03'],
  ['1. 2. 2026', '2026-02-01'],
  ['31.12.2026 14:05 Uhr', '2026-12-31'],
  ['31/12/2026', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['12/31/2026 2:05 PM', '2026-12-31'],
  ['31-12-2026', '2026-12-31'],
  ['5/5/2026', '2026-05-05'],
  ['٣١/١٢/٢٠٢٦', '2026-12-31'],
  ['46387', '2026-12-31'],
  ['46387.75', '2026-12-31'],
  ['29.02.2024', '2024-02-29'],
])('reads %s as the one day that it can be', (cell, day) => {
  expect(readDay(cell, {})).toBe(day)
})

it.each([
  ['31 December 2026', '2026-12-31'],
  ['December 31, 2026', '2026-12-31'],
  ['Thu, 31 Dec 2026', '2026-12-31'],
  ['3rd of March 2026', '2026-03-03'],
  ['31-Dec-2026', '2026-12-31'],
  ['1. März 2026', '2026-03-01'],
  ['Donnerstag, 31. Dezember 2026', '2026-12-31'],
  ['15 févr. 2026', '2026-02-15'],
  ['1er août 2026', '2026-08-01'],
  ['mar. 31 mars 2026', '2026-03-31'],
  ['7 de enero de 2026', '2026-01-07'],
  ['martes, 15 de septiembre de 2026', '2026-09-15'],
  ['12 maggio 2026', '2026-05-12'],
  ['2 lug 2026', '2026-07-02'],
  ['5 mrt 2026', '2026-03-05'],
  ['5 mei 2026', '2026-05-05'],
  ['24 października 2026 r.', '2026-10-24'],
  ['1 maja 2026', '2026-05-01'],
  ['10 de março de 2026', '2026-03-10'],
  ['9 set 2026', '2026-09-09'],
  ['31 tháng 12 năm 2026', '2026-12-31'],
  ['ngày 3 tháng 4 năm 2026', '2026-04-03'],
  ['15 مارس 2026', '2026-03-15'],
  ['١٥ آذار ٢٠٢٦', '2026-03-15'],
  ['3 كانون الثاني 2026', '2026-01-03'],
  ['3 تشرين الأول 2026', '2026-10-03'],
])('reads the month in words: %s', (cell, day) => {
  expect(readDay(cell, {})).toBe(day)
})

it.each([
  ['04/03/2026', 'day-order-unknown'],
  ['4-3-2026', 'day-order-unknown'],
  ['31.12.26', 'day-year-short'],
  ['31-Dec-26', 'day-year-short'],
  ['30.02.2026', 'day-not-valid'],
  ['29.02.2026', 'day-not-valid'],
  ['2026-13-01', 'day-not-valid'],
  ['31/31/2026', 'day-not-valid'],
  ['last week', 'day-not-valid'],
  ['12 jui 2026', 'day-not-valid'],
  ['2026', 'day-not-valid'],
  ['', 'day-not-valid'],
  ['=TODAY()', 'day-not-valid'],
])('does not guess %s: %s', (cell, problem) => {
  expect(readDay(cell, {})).toBe(problem)
})

it('reads an ambiguous day in the order of its column, and a short year in the century that was answered', () => {
  expect(readDay('04/03/2026', { order: 'day-first' })).toBe('2026-03-04')
  expect(readDay('04/03/2026', { order: 'month-first' })).toBe('2026-04-03')
  expect(readDay('04/03/26', { order: 'day-first', century: '20' })).toBe('2026-03-04')
})

it.each([
  [['04/03/2026', '31/12/2026'], 'day-first'],
  [['04/03/2026', '12/31/2026'], 'month-first'],
  [['04/03/2026', '05/06/2026'], 'unknown'],
  [['04/03/2026', '12/31/2026', '31/12/2026'], 'mixed'],
  [['31/12/2026', '5/5/2026'], 'not-needed'],
  [['04/03/2026', '31.12.2026', '31 December 2026'], 'unknown'],
  [['n/a', '-', ''], 'not-needed'],
])('one value that can be read in one order alone decides for its column: %j is %s', (cells, order) => {
  expect(judgeDays(cells).order).toBe(order)
})

it('a column says that it has short years and numbers of a spreadsheet', () => {
  expect(judgeDays(['31.12.26', '46387', 'soon'])).toEqual({
    order: 'not-needed',
    hasShortYears: true,
    hasSerials: true,
    days: 2,
    values: 3,
  })
})
