import { mayAnywhere } from '@/casework/export-list'
import { currentContext } from '../../_server/session'
import { Tabs } from '@/components/desk/tabs'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { controllersOf } from '@/db/queries/controllers'
import { databaseNow } from '@/db/queries/now'
import { countQueue, listQueue, type QueueCounts, type QueueTab } from '@/db/queries/queue'
import { savedViewsOf } from '@/db/queries/saved-views'
import { mayAt } from '@/domain/policies/permissions'
import { logAddress } from '../_request/addresses'
import { QueueNews } from '../_live/queue-news'
import { exportHref } from '../_export/list-address'
import { countSentence, countText } from '../_queue/count-text'
import { EmptyQueue } from '../_queue/empty-queue'
import { FoundElsewhere } from '../_queue/found-elsewhere'
import { FilterForm } from '../_queue/filter-form'
import { peopleOf } from '../_queue/colleagues'
import { QueueList } from '../_queue/queue-list'
import { PageLinks } from '../_queue/page-links'
import { type QueueAddress, queueHref, readAddress, type SearchParams } from '../_queue/queue-address'
import { firstTab } from '../_queue/where-found'
import { ViewLinks } from '../_views/view-links'
import { pageTitle, t } from '../words'

const shownTabs: readonly QueueTab[] = [
  'needs-me',
  'open',
  'overdue',
  'due-in-7-days',
  'unassigned',
  'unconfirmed',
  'waiting',
  'paused',
  'colleagues',
  'ready',
  'erasure',
  'owed',
  'done',
  'spam',
]

export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { db, keyring, actor, origin } = await currentContext()
  const { tab: asked, filter, order, place } = readAddress(await searchParams)
  const list = async (tab: QueueTab) => listQueue(db, actor, { keyring }, { ...filter, tab, order, place })
  const [counts, controllers, people, now, listed, views] = await Promise.all([
    countQueue(db, actor, { keyring }, filter),
    controllersOf(db, actor),
    peopleOf(db, actor),
    databaseNow(db),
    asked && list(asked),
    savedViewsOf(db, actor),
  ])
  const tab = asked ?? firstTab(counts, filter.q !== undefined)
  const { rows, next, previous } = listed ?? (await list(tab))
  const [nextDue] = rows.length > 0 ? rows : (await listQueue(db, actor, { keyring }, { tab: 'open' })).rows
  const title = t('desk.queue.title')
  const mayBulk = rows.length > 0 && mayAnywhere(actor, 'export')
  return (
    <>
      {!mayBulk && <title>{pageTitle(title)}</title>}
      <Heading title={title} mayLog={controllers.some(({ id }) => mayAt(actor, 'log', id))} />
      <QueueTabs {...{ counts, tab, filter, order }} />
      <FilterForm {...{ tab: asked, filter, order, controllers, ...people }} />
      <ViewLinks views={views} list={{ tab: asked, filter, order }} />
      <QueueNews now={now} address={{ tab: asked, filter, order, place }} />
      <p role="status" className="mt-4 text-sm text-ink-soft">
        {countSentence(tab, counts)}
      </p>
      {rows.length === 0 ? (
        <EmptyQueue {...{ counts, filter, tab, origin, controllers, nextDue }} />
      ) : (
        <>
          {filter.q && <FoundElsewhere counts={counts} tab={tab} filter={filter} />}
          <QueueList
            {...{
              context: { db, actor },
              title,
              rows,
              controllers,
              now,
              tab,
              filter,
              order,
              place,
              count: counts?.[tab],
            }}
          />
        </>
      )}
      <p className="mt-4 flex flex-wrap gap-6 print:hidden">
        <PageLinks {...{ tab, filter, order, place, previous, next }} />
        {rows.length > 0 && mayAnywhere(actor, 'export') && (
          <TextLink href={exportHref({ tab, filter, order })}>{t('desk.export.link')}</TextLink>
        )}
      </p>
    </>
  )
}

type TabsProps = Pick<QueueAddress, 'filter' | 'order'> & { counts: QueueCounts; tab: QueueTab }

function QueueTabs({ counts, tab, filter, order }: TabsProps) {
  return (
    <Tabs
      label={t('desk.queue.tabs')}
      tabs={shownTabs.map((each) => ({
        href: queueHref({ tab: each, filter, order }),
        text: t(`desk.queue.${each}`),
        ...(counts && { count: countText(each, counts[each]) }),
        isCurrent: each === tab,
      }))}
    />
  )
}

function Heading({ title, mayLog }: { title: string; mayLog: boolean }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <h1 className="text-2xl font-bold">{title}</h1>
      {mayLog && (
        <ButtonLink kind="quiet" href={logAddress}>
          {t('desk.log.title')}
        </ButtonLink>
      )}
    </div>
  )
}
