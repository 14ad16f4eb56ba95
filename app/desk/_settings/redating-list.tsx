import type { ReactNode } from 'react'
import { DayTime } from '@/components/request/day-time'
import { Reference } from '@/components/request/reference'
import { TextLink } from '@/components/ui/text-link'
import type { LineCursor, RedatingLine } from '@/db/queries/redatings'
import type { Day } from '@/domain/calendar/days'
import { deskLanguage, t } from '../words'
import { redatingAddress } from './addresses'

type Props = { lines: readonly RedatingLine[]; next: LineCursor | null; slug: string; isFirst: boolean }

/** The requests whose days change: a table on wide screens, a card for each on narrow ones. */
export function RedatingList({ lines, next, slug, isFirst }: Props) {
  const address = redatingAddress(slug)
  return (
    <>
      <table role="table" className="mt-8 block w-full border-collapse sm:table">
        <caption className="sr-only">{t('desk.redating.caption')}</caption>
        <thead role="rowgroup" className="hidden sm:table-header-group">
          <tr role="row" className="border-b-2 border-line text-sm text-ink-soft">
            {(['request', 'from', 'to', 'why'] as const).map((head) => (
              <th key={head} role="columnheader" scope="col" className="px-3 py-2 text-start font-semibold">
                {t(`desk.redating.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block sm:table-row-group">
          {lines.map((line) => (
            <Line key={line.requestId} {...line} />
          ))}
        </tbody>
      </table>
      <p className="mt-4 flex gap-6">
        {!isFirst && <TextLink href={address}>{t('desk.redating.first')}</TextLink>}
        {next && <TextLink href={`${address}?after=${next.day ?? ''}~${next.id}`}>{t('desk.redating.more')}</TextLink>}
      </p>
    </>
  )
}

function Line({ reference, fromOn, toOn, because }: RedatingLine) {
  const why = because.map((reason) => t(`desk.redating.because.${reason}`))
  return (
    <tr role="row" className="block border-b border-line py-3 sm:table-row">
      <td role="cell" className="block px-3 py-1 sm:table-cell sm:py-2">
        <TextLink href={`/desk/requests/${reference}`}>
          <Reference reference={reference} />
        </TextLink>
      </td>
      <Cell label={t('desk.redating.from')}>{dayOrNone(fromOn)}</Cell>
      <Cell label={t('desk.redating.to')}>
        <b>{dayOrNone(toOn)}</b>
      </Cell>
      <Cell label={t('desk.redating.why')}>{new Intl.ListFormat(deskLanguage).format(why)}</Cell>
    </tr>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell" className="block px-3 py-1 sm:table-cell sm:py-2">
      <span className="text-sm text-ink-soft sm:hidden">{label}: </span>
      {children}
    </td>
  )
}

function dayOrNone(day: Day | null): ReactNode {
  return day ? <DayTime day={day} language={deskLanguage} /> : t('desk.redating.noDay')
}
