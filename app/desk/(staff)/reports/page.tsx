import { forbidden, notFound } from 'next/navigation'
import { mayAnywhere } from '@/casework/export-list'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { californiaYears } from '@/db/queries/california-metrics'
import { formatDay } from '@/messages/format-day'
import { currentContext } from '../../../_server/session'
import { BarLegend, BarPatterns } from '../../_reports/bars'
import { Headline } from '../../_reports/headline'
import { PeriodForm } from '../../_reports/period-form'
import { readReport, type Report } from '../../_reports/read-report'
import { californiaHref, type SearchParams, tableHref } from '../../_reports/report-address'
import { reportTables } from '../../_reports/report-tables'
import { TableSection } from '../../_reports/table-section'
import { UnexplainedList } from '../../_reports/unexplained-list'
import { deskLanguage, pageTitle, t } from '../../words'

export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await currentContext()
  if (!mayAnywhere(context.actor, 'report')) forbidden()
  const report = (await readReport(context, await searchParams)) ?? notFound()
  const title = t('desk.report.title')
  const problems = Object.entries(report.address.problems).map(([field, problem]) => ({
    text: t(`desk.report.${problem}`),
    href: `#${field}`,
  }))
  const ids = report.controllers.map(({ id }) => id)
  const [newest] = await californiaYears(context.db, context.actor, ids)
  const slug = report.controllers.find(({ id }) => id === newest?.controllerId)?.slug
  return (
    <>
      <title>{problems.length > 0 ? t('desk.shell.errorTitle', { title: pageTitle(title) }) : pageTitle(title)}</title>
      <ErrorSummary title={t('desk.shell.problems')} problems={problems} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 max-w-measure text-ink-soft">{t('desk.report.intro')}</p>
      <PeriodForm {...report} />
      {newest && slug && (
        <p className="mt-3 print:hidden">
          <TextLink href={californiaHref(slug, newest.year)} className="inline-block py-1">
            {t('desk.report.california')}
          </TextLink>
        </p>
      )}
      <Figures report={report} />
    </>
  )
}

function Figures({ report }: { report: Report }) {
  const { figures, address, chosen, teams } = report
  if (!figures || !address.days) return null
  const { request, uncounted, ...others } = figures.facts.counted
  const isEmpty = request + uncounted + Object.values(others).reduce((sum, count) => sum + count, 0) === 0
  return (
    <>
      <p className="mt-6 text-lg font-semibold">
        {t('desk.report.of', {
          organisation: new Intl.ListFormat(deskLanguage).format(chosen.map(({ name }) => name)),
          from: formatDay(address.days.from, deskLanguage),
          until: formatDay(address.days.until, deskLanguage),
        })}
      </p>
      {uncounted > 0 && <Notice tone="warn">{t('desk.report.uncounted', { count: uncounted })}</Notice>}
      {isEmpty && <Notice>{t('desk.report.empty')}</Notice>}
      {request > 0 && (
        <>
          <Headline all={figures.divisions.all} afterPromise={figures.facts.afterPromise} />
          <h2 className="mt-8 text-lg font-bold">{t('desk.report.definition')}</h2>
          <p className="mt-1 mb-4 max-w-measure">{t('desk.report.columnsSay')}</p>
          <UnexplainedList figures={figures} />
        </>
      )}
      <BarPatterns />
      <div className="mt-6">
        <BarLegend />
      </div>
      {reportTables(figures, teams)
        .filter(({ id, lines }) => lines.length > 0 && (id === 'age' || !isEmpty))
        .map((table) => (
          <TableSection key={table.id} table={table} csv={tableHref(table.id, address.typed, address.organisation)} />
        ))}
    </>
  )
}
