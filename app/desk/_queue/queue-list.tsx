import { QueueTable } from '@/components/desk/queue-table'
import type { QueueWords } from '@/components/desk/queue-row'
import type { Controller } from '@/db/queries/case-file'
import type { QueueRow, QueueSort, QueueTab } from '@/db/queries/queue'
import type { DeskContext } from '../../_server/session'
import { BulkBar, bulkForm } from '../_bulk/bulk-bar'
import { queryOf } from '../_export/list-address'
import { deskLanguage, t } from '../words'
import { listIn } from './list-from'
import type { QueueAddress } from './queue-address'
import { sortLinks } from './sort-links'
import { taggedLines } from './tagged-lines'

type ListProps = Pick<QueueAddress, 'filter' | 'order' | 'place'> & {
  context: Pick<DeskContext, 'db' | 'actor'>
  title: string
  tab: QueueTab
  rows: readonly QueueRow[]
  count: number | undefined
  controllers: readonly Controller[]
  now: string
}

/** A page of a list, and what can be done to those of it that are ticked. */
export async function QueueList(props: ListProps) {
  const { context, title, tab, filter, order, place, rows, count, controllers, now } = props
  const { db, actor } = context
  const from = listIn({ tab, filter, order, place })
  return (
    <>
      <QueueTable
        lines={await taggedLines(db, actor, rows, { controllers, now, from })}
        words={wordsFor(captionOf(tab, order.sort))}
        sorts={sortLinks(tab, { filter, order })}
        language={deskLanguage}
        form={bulkForm}
      />
      <BulkBar
        {...{ actor, title, count }}
        list={queryOf({ tab, filter, order })}
        onPage={rows.map(({ reference }) => reference)}
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
