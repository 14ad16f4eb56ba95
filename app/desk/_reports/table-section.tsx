import { TextLink } from '@/components/ui/text-link'
import { t } from '../words'
import { Bars } from './bars'
import type { ReportTable } from './report-table'

type SectionProps = { table: ReportTable; csv: string }

/** One table of a report: what it counts, a picture where there is something to compare, the numbers, and the file. */
export function TableSection({ table: { id, columns, lines }, csv }: SectionProps) {
  const title = t(`desk.report.table.${id}.title`)
  const bars = lines.flatMap(({ label, bar }) => (bar ? [{ label, parts: bar }] : []))
  return (
    <section className="mt-10 print:mt-6">
      <h2 className="text-xl font-bold">{title}</h2>
      <p className="mt-1 mb-4 max-w-measure text-ink-soft">{t(`desk.report.table.${id}.says`)}</p>
      {bars.length > 0 && (
        <div className="mb-5 max-w-4xl">
          <Bars bars={bars} />
        </div>
      )}
      <FigureTable title={title} head={t(`desk.report.table.${id}.head`)} columns={columns} lines={lines} />
      <p className="mt-2 print:hidden">
        <TextLink href={csv} className="inline-block py-1">
          {t('desk.report.csv', { table: title })}
        </TextLink>
      </p>
    </section>
  )
}

type TableProps = { title: string; head: string; columns: readonly string[]; lines: ReportTable['lines'] }

const edge = 'border-b border-line px-3 py-2'

/** Numbers with their heads; wider than a telephone, it moves within its own frame, by keyboard too. */
export function FigureTable({ title, head, columns, lines }: TableProps) {
  return (
    <div tabIndex={0} role="region" aria-label={title} className="overflow-x-auto print:overflow-visible">
      <table className="border-collapse wrap-normal tabular-nums print:text-[8pt]">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="text-sm text-ink-soft">
            <th scope="col" className={`${edge} text-start align-bottom`}>
              {head}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={`${edge} min-w-20 text-end align-bottom`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, cells }) => (
            <tr key={label} className="break-inside-avoid">
              <th scope="row" className={`${edge} min-w-32 text-start font-semibold`}>
                {label}
              </th>
              {cells.map((cell, index) => (
                <td key={index} className={`${edge} text-end`}>
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
