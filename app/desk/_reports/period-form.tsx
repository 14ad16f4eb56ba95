import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { periodNames, periodsAround } from '@/domain/calendar/report-periods'
import { t } from '../words'
import type { Report } from './read-report'
import { type MonthProblem, reportHref } from './report-address'

type Known = Pick<Report, 'address' | 'controllers' | 'today'>

/** For which months and which organisation: a plain form whose address can be shared, and the usual periods. */
export function PeriodForm({ address: { typed, problems, organisation }, controllers, today }: Known) {
  const periods = periodsAround(today)
  const said = (problem: MonthProblem | undefined) => (problem ? t(`desk.report.${problem}`) : undefined)
  const month = { hint: t('desk.report.monthHint'), width: 'sm:w-56', maxLength: 7, autoComplete: 'off' } as const
  return (
    <div className="mt-6 print:hidden">
      <nav aria-label={t('desk.report.periods')}>
        <ul className="flex flex-wrap gap-x-5">
          {periodNames.map((name) => (
            <li key={name}>
              <TextLink href={reportHref(periods[name], organisation)} className="inline-block py-1">
                {t(`desk.report.period.${name}`)}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <form action="/desk/reports" method="get" className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-4">
        <TextInput
          {...month}
          name="from"
          label={t('desk.report.from')}
          defaultValue={typed.from}
          problem={said(problems.from)}
        />
        <TextInput
          {...month}
          name="until"
          label={t('desk.report.until')}
          defaultValue={typed.until}
          problem={said(problems.until)}
        />
        {controllers.length > 1 && (
          <Select
            name="organisation"
            label={t('desk.report.organisation')}
            defaultValue={organisation ?? ''}
            options={[
              { value: '', label: t('desk.report.allOrganisations') },
              ...controllers.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        )}
        <Button kind="quiet">{t('desk.report.show')}</Button>
      </form>
    </div>
  )
}
