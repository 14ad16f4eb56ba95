import type { Metric } from '@/db/queries/california-metrics'
import { t } from '../words'
import { rounded } from './report-tables'

const columns = ['received', 'complied', 'denied', 'notVerified', 'otherwise', 'medianDays', 'meanDays'] as const

/** The yearly figures as a table in words. */
export function californiaTable(metrics: readonly Metric[]) {
  return {
    columns: columns.map((column) => t(`desk.report.column.${column}`)),
    lines: metrics.map((metric) => ({
      label: t(`desk.report.ca.kinds.${metric.kind}`),
      cells: columns.map((column) => rounded(metric[column])),
    })),
  }
}

/**
 * What a business publishes in its privacy policy, in English: received, complied with, denied, and the days of each kind.
 * @see 11 CCR 7102(a)(1) and (2)
 */
export function textToPublish(organisation: string, year: number, metrics: readonly Metric[]): string {
  const lines = metrics.map(({ kind, received, complied, denied, medianDays, meanDays }) =>
    t('desk.report.ca.line', {
      kind: t(`desk.report.ca.kinds.${kind}`),
      ...{ received, complied, denied },
      days:
        medianDays === null || meanDays === null
          ? t('desk.report.ca.none')
          : t('desk.report.ca.responded', { median: rounded(medianDays) ?? 0, mean: rounded(meanDays) ?? 0 }),
    }),
  )
  return [t('desk.report.ca.heading', { organisation, year: String(year) }), '', ...lines].join('\n')
}
