import type { SortLink } from '@/components/desk/sort-link'
import { type QueueSort, type QueueTab } from '@/db/queries/queue'
import { t } from '../words'
import { type QueueAddress, queueHref } from './queue-address'

/** A link for each order of this list; that of the present one turns it round. */
export function sortLinks(
  tab: QueueTab,
  { filter, order }: Pick<QueueAddress, 'filter' | 'order'>,
): Record<QueueSort, SortLink> {
  const link = (sort: QueueSort, text: string): SortLink => {
    const isCurrent = order.sort === sort
    const isDescending = order.isReversed !== (sort === 'due' && tab === 'done')
    const next = { sort, isReversed: isCurrent && !order.isReversed }
    return {
      href: queueHref({ tab, filter, order: next }),
      text,
      hint: t('desk.queue.sortBy', { column: text }),
      direction: isCurrent ? (isDescending ? 'descending' : 'ascending') : undefined,
    }
  }
  return {
    due: link('due', dueText(tab)),
    received: link('received', t('desk.queue.sortReceived')),
    reference: link('reference', t('desk.queue.sortReference')),
  }
}

function dueText(tab: QueueTab): string {
  if (tab === 'owed') return t('desk.queue.sortOwed')
  return tab === 'done' ? t('desk.queue.sortClosed') : t('desk.queue.due')
}
