import { forbidden, notFound } from 'next/navigation'
import { mayAnywhere } from '@/casework/export-list'
import { CopyField } from '@/components/desk/copy-field'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { currentContext } from '../../../../_server/session'
import { californiaTable, textToPublish } from '../../../_reports/california-text'
import { readCalifornia } from '../../../_reports/read-california'
import { californiaHref, type SearchParams } from '../../../_reports/report-address'
import { FigureTable } from '../../../_reports/table-section'
import { pageTitle, t } from '../../../words'

export default async function CaliforniaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await currentContext()
  if (!mayAnywhere(context.actor, 'report')) forbidden()
  const { controller, year, years, metrics, isOver } = (await readCalifornia(context, await searchParams)) ?? notFound()
  const title = t('desk.report.ca.title')
  const table = t('desk.report.table.california.title', { year: String(year) })
  const others = years.filter((each) => each.controller.id !== controller.id || each.year !== year)
  return (
    <>
      <title>{pageTitle(title)}</title>
      <BackLink href="/desk/reports" text={t('desk.report.title')} />
      <h1 className="text-2xl font-bold">
        {title}: {controller.name}, {year}
      </h1>
      <p className="mt-2 max-w-measure">{t('desk.report.ca.intro')}</p>
      {!isOver && (
        <div className="mt-4">
          <Notice tone="warn">{t('desk.report.ca.open')}</Notice>
        </div>
      )}
      {others.length > 0 && (
        <nav aria-label={t('desk.report.ca.year')} className="mt-3 print:hidden">
          <ul className="flex flex-wrap gap-x-5">
            {others.map((each) => (
              <li key={`${each.controller.slug} ${each.year}`}>
                <TextLink href={californiaHref(each.controller.slug, each.year)} className="inline-block py-1">
                  {each.controller.name}, {each.year}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <h2 className="mt-8 mb-3 text-xl font-bold">{table}</h2>
      <FigureTable title={table} head={t('desk.report.table.california.head')} {...californiaTable(metrics)} />
      <p className="mt-2 print:hidden">
        <TextLink href={californiaHref(controller.slug, year, 'file')} className="inline-block py-1">
          {t('desk.report.csv', { table })}
        </TextLink>
      </p>
      <p className="mt-4 mb-8 max-w-measure text-ink-soft">{t('desk.report.ca.counts')}</p>
      <div className="max-w-4xl">
        <CopyField
          text={textToPublish(controller.name, year, metrics)}
          words={{
            label: t('desk.report.ca.text'),
            hint: t('desk.report.ca.textHint'),
            copy: t('desk.report.ca.copy'),
            copied: t('desk.report.ca.copied'),
          }}
        />
      </div>
    </>
  )
}
