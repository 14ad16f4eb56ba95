import type { QueueTab } from '@/db/queries/queue'
import { type QueueAddress, queueHref, readAddress } from '../_queue/queue-address'

type ListAddress = Pick<QueueAddress, 'tab' | 'filter' | 'order'>

/** Where the form of a saved list goes: outside of the desk, as every download. */
export const saveListPath = '/files/export'

/** The page on which a list of the queue is saved, under the parameters that the list has there; `more` is what was typed. */
export function exportHref(address: ListAddress, more: Record<string, string> = {}): `/${string}` {
  const params = new URLSearchParams(queryOf(address))
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  return `/desk/export?${params.toString()}`
}

/** The list as a hidden field carries it. */
export function queryOf(address: ListAddress): string {
  return queueHref(address).split('?')[1] ?? ''
}

/** The list that such a field names; what it cannot say is left out, as in any address of the queue. */
export function listOf(query: string): ListAddress & { tab: QueueTab } {
  const { tab, filter, order } = readAddress(Object.fromEntries(new URLSearchParams(query)))
  return { tab: tab ?? 'open', filter, order }
}
