import type { CountedAs, OpenOfAge, Spread } from '@/db/queries/report-facts'
import { t } from '../words'
import type { Report } from './read-report'
import type { ReportTable } from './report-table'

type Figures = NonNullable<Report['figures']>

/** The tables that do not divide the requests of the period by a kind. */
export function factTables({ facts, ages }: Figures): ReportTable[] {
  const number = [t('desk.report.column.count')]
  return [
    { id: 'counted', columns: number, lines: countedLines(facts.counted) },
    { id: 'spread', columns: spreadColumns.map((name) => t(`desk.report.column.${name}`)), lines: spreadLines(facts) },
    {
      id: 'reasons',
      columns: number,
      lines: facts.reasons.map(({ reason, count }) => ({
        label: reason ? t(`desk.latenessReasons.${reason}`) : t('desk.report.noReason'),
        cells: [count],
        bar: { late: count },
      })),
    },
    { id: 'age', columns: [t('desk.report.column.open'), t('desk.report.column.overdue')], lines: ageLines(ages) },
  ]
}

const kinds = ['request', 'unconfirmed', 'duplicate', 'nobody-to-answer', 'spam', 'discarded', 'uncounted'] as const

/** What is not counted yet is named only while there is some. */
function countedLines(counted: Record<CountedAs, number>): ReportTable['lines'] {
  return kinds
    .filter((kind) => kind !== 'uncounted' || counted[kind] > 0)
    .map((kind) => ({ label: t(`desk.report.counted.${kind}`), cells: [counted[kind]] }))
}

const spreadColumns = ['requests', 'some', 'days', 'median', 'most'] as const satisfies readonly (keyof Spread)[]

function spreadLines(facts: Record<'lost' | 'paused', Spread>): ReportTable['lines'] {
  return (['lost', 'paused'] as const).map((what) => ({
    label: t(`desk.report.spread.${what}`),
    cells: spreadColumns.map((name) => facts[what][name]),
  }))
}

/** All that is open stands in the first column; the bar tells what of it is overdue. */
function ageLines(ages: readonly OpenOfAge[]): ReportTable['lines'] {
  return ages.map(({ from, open, overdue }, index) => {
    const next = ages[index + 1]
    const label = next
      ? t('desk.report.age.between', { from, until: next.from - 1 })
      : t('desk.report.age.over', { from })
    return { label, cells: [open, overdue], bar: { overdue, open: open - overdue } }
  })
}
