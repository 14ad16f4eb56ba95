import type { Tally } from '@/db/queries/tally'
import { t } from '../words'
import { rounded } from './report-tables'

/** The figures people ask for first, each with what it means. */
export function Headline({ all, afterPromise }: { all: Tally; afterPromise: number }) {
  const due = all.onTime + all.late + all.overdue
  const figures = [
    { name: 'inTime', value: shareOf('inTimeOf', all.onTime, due) },
    { name: 'original', value: shareOf('originalOf', all.onTimeOriginally, all.answered) },
    { name: 'median', value: daysOf(all.medianDays) },
    { name: 'mean', value: daysOf(all.meanDays) },
    { name: 'promise', value: String(afterPromise) },
  ] as const
  return (
    <dl className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {figures.map(({ name, value }) => (
        <div key={name} className="break-inside-avoid rounded-md border border-line bg-surface p-4">
          <dt className="text-sm text-ink-soft">{t(`desk.report.headline.${name}`)}</dt>
          <dd>
            <span className="text-2xl font-bold tabular-nums">{value}</span>
            <span className="mt-1 block text-sm">{t(`desk.report.headline.${name}Says`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Of how many stands beside every share, so that nobody takes one of two for a trend. */
function shareOf(sentence: 'inTimeOf' | 'originalOf', onTime: number, of: number): string {
  if (of === 0) return t('desk.report.headline.none')
  return t(`desk.report.headline.${sentence}`, { onTime, of, share: Math.round((onTime / of) * 100) })
}

function daysOf(days: number | null): string {
  const number = rounded(days)
  return number === null ? t('desk.report.headline.none') : t('desk.report.unit.days', { count: number })
}
