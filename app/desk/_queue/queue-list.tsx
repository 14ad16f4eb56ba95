import { QueueTable } from '@/components/desk/queue-table'
import type { QueueWords } from '@/components/desk/queue-row'
import type { QueueSort, QueueTab } from '@/db/queries/queue'
import { BulkBar, bulkForm } from '../_bulk/bulk-bar'
import { queryOf } from '../_export/list-address'
import { deskLanguage, t } from '../words'
import { queueHref } from './queue-address'
import type { Queue } from './read-queue'
import type { Sent } from './sent'
import { sortLinks } from './sort-links'

/** A page of a list, and what can be done to those of it that are ticked. */
export function QueueList({
  actor,
  tab,
  filter,
  order,
  place,
  lines,
  counts,
  sent,
}: Queue & { sent: Sent | undefined }) {
  return (
    <>
      <QueueTable
        lines={lines}
        words={wordsFor(captionOf(tab, order.sort))}
        sorts={sortLinks(tab, { filter, order })}
        language={deskLanguage}
        form={bulkForm}
        chosen={sent?.chosen}
      />
      <BulkBar
        actor={actor}
        action={queueHref({ tab, filter, order, place })}
        list={queryOf({ tab, filter, order })}
        count={counts?.[tab]}
        onPage={lines.map(({ reference }) => reference)}
        which={sent?.which}
      />
    </>
  )
}

function wordsFor(caption: string): QueueWords {
  return {
    caption,
    state: t('desk.queue.state'),
    with: t('desk.queue.with'),
    person: t('desk.queue.person'),
    notShown: t('desk.queue.notShown'),
    order: t('desk.queue.order'),
    tags: t('desk.tags.title'),
  }
}

function captionOf(tab: QueueTab, sort: QueueSort): string {
  const name = t(`desk.queue.${tab}`)
  if (sort === 'received') return t('desk.queue.captionSorted', { tab: name, column: t('desk.queue.sortReceived') })
  if (sort === 'reference') return t('desk.queue.captionSorted', { tab: name, column: t('desk.queue.sortReference') })
  if (tab === 'owed') return t('desk.queue.captionOwed')
  return tab === 'done' ? t('desk.queue.captionDone') : t('desk.queue.caption', { tab: name })
}
