import { QueueTable, type TableWords } from '@/components/desk/queue-table'
import type { QueueSort, QueueTab } from '@/db/queries/queue'
import { BulkBar } from '../_bulk/bulk-bar'
import { queryOf } from '../_export/list-address'
import { rowsHere } from '../_shell/desk-document'
import { t } from '../words'
import { rowWords } from './row-words'
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
  rows,
  counts,
  sent,
}: Queue & { sent: Sent | undefined }) {
  return (
    <>
      <QueueTable words={wordsFor(captionOf(tab, order.sort))} sorts={sortLinks(tab, { filter, order })}>
        {rowsHere}
      </QueueTable>
      <BulkBar
        actor={actor}
        action={queueHref({ tab, filter, order, place })}
        list={queryOf({ tab, filter, order })}
        count={counts?.[tab]}
        onPage={rows.map(({ reference }) => reference)}
        which={sent?.which}
      />
    </>
  )
}

function wordsFor(caption: string): TableWords {
  return {
    caption,
    order: t('desk.queue.order'),
    ...rowWords(),
  }
}

function captionOf(tab: QueueTab, sort: QueueSort): string {
  const name = t(`desk.queue.${tab}`)
  if (sort === 'received') return t('desk.queue.captionSorted', { tab: name, column: t('desk.queue.sortReceived') })
  if (sort === 'reference') return t('desk.queue.captionSorted', { tab: name, column: t('desk.queue.sortReference') })
  if (tab === 'owed') return t('desk.queue.captionOwed')
  return tab === 'done' ? t('desk.queue.captionDone') : t('desk.queue.caption', { tab: name })
}
