import { addDays, type Day, parseDay } from '../calendar/days'
import { folded, withOurDigits } from './folded'
import { isFiller, isWeekday, monthNamed, monthOfPair } from './month-names'

/** Which number of a written day is the day of the month where nothing in it says so. */
export type DayOrder = 'day-first' | 'month-first'

/** How the days of one column are read: what the column, or somebody who was asked, says. */
export type DayReading = { order?: DayOrder | undefined; century?: '20' | undefined }

/**
 * A written day as it stands: `numbers` in their order, and which of them is what. `order` null: the two first could be
 * either; `isShort`: the year has two digits; `showsOrder`: how others of its column are written can be told from it.
 */
export type WrittenDay =
  | { kind: 'known'; day: Day; how: 'iso' | 'serial' }
  | {
      kind: 'parts'
      year: number
      isShort: boolean
      first: number
      second: number
      order: DayOrder | null
      showsOrder: boolean
    }

/** A written day taken apart, or nothing where it is none. */
export function writtenDay(cell: string): WrittenDay | undefined {
  const text = withoutTime(withOurDigits(cell.trim()))
  return isoDay(text) ?? serialDay(text) ?? numericDay(text) ?? namedDay(text)
}

export type DayProblem = 'day-not-valid' | 'day-order-unknown' | 'day-year-short'

/** The day that a cell names as its column is read, or what keeps it from being one. */
export function readDay(cell: string, { order, century }: DayReading): Day | DayProblem {
  const written = writtenDay(cell)
  if (!written) return 'day-not-valid'
  if (written.kind === 'known') return written.day
  const reading = written.order ?? (written.first === written.second ? 'day-first' : order)
  if (!reading) return 'day-order-unknown'
  if (written.isShort && !century) return 'day-year-short'
  const year = written.isShort ? 2000 + written.year : written.year
  const [date, month] = reading === 'day-first' ? [written.first, written.second] : [written.second, written.first]
  return dayFromNumbers(year, month, date) ?? 'day-not-valid'
}

function dayFromNumbers(year: number, month: number, date: number): Day | undefined {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')]
  return parseDay(`${y}-${m}-${d}`)
}

/** A time of day after the day says nothing about the day. */
function withoutTime(text: string): string {
  return text
    .replace(/[T,\s]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?|uhr|h)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/iu, '')
    .trim()
}

function isoDay(text: string): WrittenDay | undefined {
  const [, year, month, date] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/u.exec(text)?.filter((_, place) => place !== 2) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(text) ??
    []
  if (year === undefined) return undefined
  const day = dayFromNumbers(Number(year), Number(month), Number(date))
  return day && { kind: 'known', day, how: 'iso' }
}

const [earliestSerial, latestSerial] = [18_264, 73_050]

/** The day numbers of spreadsheets count from 30 December 1899; taken between 1950 and 2099 (ECMA-376 Part 1, 18.17.4.1). */
function serialDay(text: string): WrittenDay | undefined {
  const number = /^\d{5}(?:[.,]\d+)?$/u.test(text) ? Math.floor(Number(text.replace(',', '.'))) : 0
  if (number < earliestSerial || number > latestSerial) return undefined
  return { kind: 'known', day: addDays('1899-12-30', number), how: 'serial' }
}

/** Points stand between day, month and year in that order wherever they are used; other signs are used in two orders. */
function numericDay(text: string): WrittenDay | undefined {
  const [, one, sign, other, year = ''] = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?$/u.exec(text) ?? []
  const [first, second] = [Number(one), Number(other)]
  if (one === undefined || !isPossible(first, second)) return undefined
  const shown = { year: Number(year), isShort: year.length === 2, first, second }
  const showsOrder = sign !== '.' && Math.max(first, second) > 12
  return {
    kind: 'parts',
    ...shown,
    showsOrder,
    order: sign === '.' && second <= 12 ? 'day-first' : orderOf(first, second),
  }
}

function isPossible(first: number, second: number): boolean {
  return first >= 1 && second >= 1 && Math.max(first, second) <= 31 && Math.min(first, second) <= 12
}

function orderOf(first: number, second: number): DayOrder | null {
  if (first > 12) return 'day-first'
  return second > 12 ? 'month-first' : null
}

/** A day with its month in words, in any of our languages: 31 December 2026, Dec 31, 2026, 31 tháng 12 năm 2026. */
function namedDay(text: string): WrittenDay | undefined {
  const words = folded(text.replace(/(\d)(\p{L})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2')).split(' ')
  const numbers = words.filter((word) => /^\d+$/u.test(word))
  const texts = words.filter((word) => !/^\d+$/u.test(word))
  const vietnamese = texts.includes('thang') && texts.every(isFiller) ? numbers : undefined
  if (vietnamese?.length === 3) return named(vietnamese[0], Number(vietnamese[1]), vietnamese[2])
  const month = monthIn(texts)
  if (month === undefined || numbers.length !== 2) return undefined
  const [one = '', other = ''] = numbers
  return one.length === 4 ? named(other, month, one) : named(one, month, other)
}

function monthIn(texts: readonly string[]): number | undefined {
  const pair = monthOfPair(texts)
  if (pair !== undefined) return pair
  const left = texts.filter((word) => !isFiller(word) || monthNamed(word) !== undefined)
  const months = left.length > 1 ? left.filter((word) => !isWeekday(word)) : left
  return months.length === 1 ? monthNamed(months[0] ?? '') : undefined
}

function named(date = '', month: number, year = ''): WrittenDay | undefined {
  const isDay = /^\d{1,2}$/u.test(date) && Number(date) >= 1 && Number(date) <= 31 && month >= 1 && month <= 12
  if (!isDay || !/^(\d{4}|\d{2})$/u.test(year)) return undefined
  const isShort = year.length === 2
  const parts = { year: Number(year), isShort, first: Number(date), second: month }
  return { kind: 'parts', ...parts, order: 'day-first', showsOrder: false }
}
