import type { Column } from '@/documents/column'
import type { Day } from '@/domain/calendar/days'
import { t } from '../words'
import type { ReportTable, TableId } from './report-table'

type Scope = { from: Day; until: Day; organisations: readonly string[] }

/** The columns of a table as a file, after whose figures they are and of which days, so that it is understood alone. */
export function columnsOf(
  { id, columns }: Pick<ReportTable, 'columns'> & { id: TableId | 'california' },
  { from, until, organisations }: Scope,
): Column<ReportTable['lines'][number]>[] {
  return [
    { heading: t('desk.report.column.organisation'), cell: () => ({ text: organisations.join('; ') }) },
    { heading: t('desk.report.column.from'), cell: () => ({ day: from }) },
    { heading: t('desk.report.column.until'), cell: () => ({ day: until }) },
    { heading: t(`desk.report.table.${id}.head`), cell: ({ label }) => ({ text: label }) },
    ...columns.map((heading, index) => ({
      heading,
      cell: ({ cells }: ReportTable['lines'][number]) => numbered(cells[index] ?? null),
    })),
  ]
}

function numbered(number: number | null) {
  return number === null ? null : { number }
}
