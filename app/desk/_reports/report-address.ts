import { daysOfMonths, type Months, periodsAround } from '@/domain/calendar/report-periods'
import type { Day } from '@/domain/calendar/days'

export type SearchParams = Record<string, string | string[] | undefined>

export type MonthProblem = 'monthNotValid' | 'untilBeforeFrom' | 'tooManyYears'

/** What the address of the reports says: the months as typed, their days, and what is wrong with them by field. */
export type ReportAddress = {
  typed: Months
  days: { from: Day; until: Day } | undefined
  problems: Partial<Record<keyof Months, MonthProblem>>
  /** The slug of an organisation; all of them where nothing is said. */
  organisation: string | undefined
}

/** Reads the address of the reports; where it names no month, they are about this year. */
export function readReportAddress(params: SearchParams, today: Day): ReportAddress {
  const year = periodsAround(today)['this-year']
  const typed = { from: textOf(params['from']) ?? year.from, until: textOf(params['until']) ?? year.until }
  const problems = problemsOf(typed)
  const days = Object.keys(problems).length > 0 ? undefined : daysOfMonths(typed)
  return { typed, days, problems, organisation: textOf(params['organisation']) }
}

function problemsOf({ from, until }: Months): ReportAddress['problems'] {
  const isMonth = (text: string) => daysOfMonths({ from: text, until: text }) !== undefined
  if (!isMonth(from)) return { from: 'monthNotValid' }
  if (!isMonth(until)) return { until: 'monthNotValid' }
  if (until < from) return { until: 'untilBeforeFrom' }
  return Number(until.slice(0, 4)) - Number(from.slice(0, 4)) >= yearsAtMost ? { until: 'tooManyYears' } : {}
}

const longest = 100
const yearsAtMost = 10

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value.replaceAll('\0', '').slice(0, longest) : undefined
}

/** The reports on these months. */
export function reportHref({ from, until }: Months, organisation: string | undefined): `/${string}` {
  return `/desk/reports?${queryOf({ from, until, organisation })}`
}

/** One table of them as a file, outside of the desk, as every download. */
export function tableHref(table: string, { from, until }: Months, organisation: string | undefined): `/${string}` {
  return `/files/report?${queryOf({ table, from, until, organisation })}`
}

/** The yearly figures for California. */
export function californiaHref(organisation: string, year: number, part: 'page' | 'file' = 'page'): `/${string}` {
  const query = queryOf({ organisation, year: String(year) })
  return part === 'page' ? `/desk/reports/california?${query}` : `/files/report/california?${query}`
}

function queryOf(parameters: Record<string, string | undefined>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) params.set(name, value)
  return params.toString()
}
