import { queryOf } from '../_export/list-address'
import type { QueueAddress } from '../_queue/queue-address'

export const viewsAddress = '/desk/views'

type ListAddress = Pick<QueueAddress, 'tab' | 'filter' | 'order'>

/** A list as a view keeps it: without the words searched for, which may be a person's name. */
export function listToKeep({ tab, filter, order }: ListAddress): string {
  return queryOf({ tab, filter: { ...filter, q: undefined }, order })
}

/** The page on which this list gets a name. */
export function newViewAddress(list: ListAddress): string {
  return `${viewsAddress}/new?${listToKeep(list)}`
}

/** The list of a view; it begins with a tab, an order or a filter, or is the queue as it opens. */
export function viewHref(list: string): string {
  return list === '' ? '/desk' : `/desk?${list}`
}
