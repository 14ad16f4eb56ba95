import { lawIds } from '@/domain/regimes/regimes'
import { identityStates, requestStates } from '@/domain/requests/events'
import { channels } from '@/domain/requests/received'
import { rights } from '@/domain/rights'
import {
  isKeyOf,
  keptDay,
  type QueueFilter,
  type QueueOrder,
  type QueuePlace,
  type QueueSort,
  queueSorts,
  type QueueTab,
  queueTabs,
} from '@/db/queries/queue'

/** What the address of the queue says; everything it cannot say is left out. */
export type QueueAddress = {
  tab: QueueTab | undefined
  filter: QueueFilter
  order: QueueOrder
  place: QueuePlace | undefined
}

export type SearchParams = Record<string, string | string[] | undefined>

type Read = (name: string) => string | undefined

const longestSearch = 200
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads the address of the queue; values it does not know count for nothing. */
export function readAddress(params: SearchParams): QueueAddress {
  const one: Read = (name) => oneOf(params[name])
  const order = readOrder(one('sort'))
  return {
    tab: queueTabs.find((tab) => tab === one('tab')),
    filter: readFilter(one),
    order,
    place: readPlace(order.sort, one),
  }
}

function readFilter(one: Read): QueueFilter {
  const filter = {
    q: one('q')?.slice(0, longestSearch),
    right: among(rights, one('right')),
    regime: among(lawIds, one('regime')),
    state: among(requestStates, one('state')),
    identity: among(identityStates, one('identity')),
    assignee: one('assignee'),
    team: [one('team')].find((id) => id !== undefined && uuid.test(id)),
    tag: [one('tag')].find((id) => id !== undefined && uuid.test(id)),
    controllerId: [one('controllerId')].find((id) => id !== undefined && uuid.test(id)),
    channel: among([...channels, 'imported' as const], one('channel')),
    dueFrom: keptDay(one('dueFrom') ?? ''),
    dueUntil: keptDay(one('dueUntil') ?? ''),
    receivedFrom: keptDay(one('receivedFrom') ?? ''),
    receivedUntil: keptDay(one('receivedUntil') ?? ''),
    importId: [one('importId')].find((id) => id !== undefined && uuid.test(id)),
    runId: [one('runId')].find((id) => id !== undefined && uuid.test(id)),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

function among<Value extends string>(known: readonly Value[], text: string | undefined): Value | undefined {
  return known.find((value) => value === text)
}

/** No text that PostgreSQL keeps has a NUL in it. */
function oneOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : undefined
}

/** `received` from the first, `-received` from the last. */
function readOrder(text = ''): QueueOrder {
  const sort = among(queueSorts, text.replace(/^-/u, ''))
  return { sort: sort ?? 'due', isReversed: sort !== undefined && text.startsWith('-') }
}

function readPlace(sort: QueueSort, one: Read): QueuePlace | undefined {
  const after = one('after')
  const [key = '', id = ''] = (after ?? one('before'))?.split('_') ?? []
  if (!isKeyOf(sort, key) || !uuid.test(id)) return undefined
  return after === undefined ? { key, id, isBefore: true } : { key, id }
}

/** The address that shows this list with this filter in this order, from the top or beside a row. */
export function queueHref({ tab, filter, order, place }: Partial<QueueAddress>): string {
  const params = new URLSearchParams()
  if (tab) params.set('tab', tab)
  for (const [name, value] of Object.entries(filter ?? {})) if (value) params.set(name, value)
  const sort = sortText(order)
  if (sort) params.set('sort', sort)
  if (place) params.set(place.isBefore ? 'before' : 'after', `${place.key}_${place.id}`)
  const query = params.toString()
  return query === '' ? '/desk' : `/desk?${query}`
}

/** How the address names an order; nothing for the one a list has by itself. */
export function sortText(order: QueueOrder | undefined): string | undefined {
  if (!order || (order.sort === 'due' && !order.isReversed)) return undefined
  return `${order.isReversed ? '-' : ''}${order.sort}`
}
