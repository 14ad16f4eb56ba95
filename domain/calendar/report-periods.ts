import { addDays, addMonths, type Day, isAfter, parseDay } from './days'

/** Whole months, both included, `'2026-01'` to `'2026-03'`. */
export type Months = { from: string; until: string }

export const periodNames = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const

export type PeriodName = (typeof periodNames)[number]

/** The months that people report on, seen from this day. */
export function periodsAround(today: Day): Record<PeriodName, Months> {
  const month = firstOfMonth(today)
  const quarter = addMonths(month, -((Number(month.slice(5, 7)) - 1) % 3))
  const year = `${today.slice(0, 4)}-01-01` as Day
  return {
    'this-month': months(month, 1),
    'last-month': months(addMonths(month, -1), 1),
    'this-quarter': months(quarter, 3),
    'last-quarter': months(addMonths(quarter, -3), 3),
    'this-year': months(year, 12),
    'last-year': months(addMonths(year, -12), 12),
  }
}

/** The first and the last day of these months; nothing where one is no month, or in no year that anybody reports on. */
export function daysOfMonths({ from, until }: Months): { from: Day; until: Day } | undefined {
  if (![from, until].every((month) => /^(19[7-9]|20)\d/.test(month))) return undefined
  const [first, last] = [parseDay(`${from}-01`), parseDay(`${until}-01`)]
  return first && last && { from: first, until: addDays(addMonths(last, 1), -1) }
}

/** The same days in parts of at most a year, in order. */
export function inYears({ from, until }: { from: Day; until: Day }): { from: Day; until: Day }[] {
  const next = addMonths(from, 12)
  if (isAfter(next, until)) return [{ from, until }]
  return [{ from, until: addDays(next, -1) }, ...inYears({ from: next, until })]
}

function months(first: Day, count: number): Months {
  return { from: first.slice(0, 7), until: addMonths(first, count - 1).slice(0, 7) }
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day
}
