import type { ReactNode } from 'react'
import type { Controller } from '@/db/queries/case-file'
import type { QueueCounts, QueueRow, QueueTab } from '@/db/queries/queue'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { FoundElsewhere } from './found-elsewhere'
import { type QueueAddress, queueHref } from './queue-address'
import { elsewhere } from './where-found'

type EmptyProps = {
  counts: QueueCounts
  filter: QueueAddress['filter']
  tab: QueueTab
  origin: string
  controllers: readonly Controller[]
  nextDue: QueueRow | undefined
}

/** Nothing to show is one of three things: nobody has asked yet, nothing matches, or this list is done. */
export function EmptyQueue({ counts, filter, tab, origin, controllers, nextDue }: EmptyProps) {
  if (Object.keys(filter).length > 0 || !counts) return <NoMatch counts={counts} filter={filter} tab={tab} />
  if (counts.open + counts.done + counts.spam === 0) return <NoRequests origin={origin} controllers={controllers} />
  return (
    <Empty title={t('desk.queue.allDoneTitle')} text={t('desk.queue.allDone')}>
      {nextDue?.dueOn && (
        <p className="mt-2">
          {t('desk.queue.nextDue', { day: formatDay(nextDue.dueOn, deskLanguage), reference: nextDue.reference })}
        </p>
      )}
      {counts.unassigned > 0 && (
        <p className="mt-2">
          {t('desk.queue.unassignedWait', { count: counts.unassigned })}{' '}
          <TextLink href={queueHref({ tab: 'unassigned' })}>{t('desk.queue.seeUnassigned')}</TextLink>
        </p>
      )}
      {tab !== 'open' && counts.open > 0 && (
        <p className="mt-2">
          <TextLink href={queueHref({ tab: 'open' })}>{t('desk.queue.seeOpen')}</TextLink>
        </p>
      )}
    </Empty>
  )
}

function NoMatch({ counts, filter, tab }: Pick<EmptyProps, 'counts' | 'filter' | 'tab'>) {
  const isElsewhere = elsewhere(counts, tab).length > 0
  return (
    <Empty
      title={t('desk.queue.nothingTitle')}
      text={t(isElsewhere ? 'desk.queue.nothingHere' : 'desk.queue.nothing')}
      href={queueHref({ tab })}
      link={t('desk.queue.clear')}
    >
      <FoundElsewhere counts={counts} filter={filter} tab={tab} />
    </Empty>
  )
}

function NoRequests({ origin, controllers }: Pick<EmptyProps, 'origin' | 'controllers'>) {
  return (
    <Empty title={t('desk.queue.emptyTitle')} text={t('desk.queue.empty')}>
      <ul className="mt-3 space-y-1">
        {controllers.map(({ slug }) => (
          <li key={slug}>
            <TextLink href={`${origin}/${slug}`} className="font-mono">{`${origin}/${slug}`}</TextLink>
          </li>
        ))}
      </ul>
    </Empty>
  )
}

function Empty({
  title,
  text,
  href,
  link,
  children,
}: {
  title: string
  text: string
  href?: string
  link?: string
  children?: ReactNode
}) {
  return (
    <section className="mt-6 rounded-md border border-dashed border-edge p-6">
      <h2 className="text-xl font-bold">{title}</h2>
      <p className="mt-2 max-w-measure">{text}</p>
      {children}
      {href && (
        <p className="mt-2">
          <TextLink href={href}>{link}</TextLink>
        </p>
      )}
    </section>
  )
}
