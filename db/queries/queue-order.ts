import { asc, desc, type SQL, sql } from 'drizzle-orm'
import { type Day, parseDay } from '@/domain/calendar/days'
import { requests } from '../schema'
import type { QueueTab } from './queue-tabs'

export const queueSorts = ['due', 'received', 'reference'] as const

export type QueueSort = (typeof queueSorts)[number]

/** `due`: as each tab has it by itself, what will be late first; of what is done, what was closed last. */
export type QueueOrder = { sort: QueueSort; isReversed: boolean }

/**
 * Where a page begins or, `isBefore`, ends: `key` is what the list is sorted by in the row beside it, a day or
 * `YYYY.number`, and `id` is of that row, which is not on the page.
 */
export type QueuePlace = { key: string; id: string; isBefore?: boolean }

type Key = { parts: SQL[]; text: SQL<string>; place: (key: string) => SQL[]; isDescending: boolean }

/** In which order rows come, how a row says where it stands, and what comes beyond a place. */
export function orderOf(tab: QueueTab, { sort, isReversed }: QueueOrder, place?: QueuePlace) {
  const key = keyOf(tab, sort)
  const isDescending = [key.isDescending, isReversed, place?.isBefore ?? false].filter(Boolean).length % 2 === 1
  const inOrder = isDescending ? desc : asc
  const columns = [...key.parts, sql`${requests.id}`]
  return {
    key: key.text,
    orderBy: columns.map((column) => inOrder(column)),
    beyond: place && beyond(columns, [...key.place(place.key), sql`${place.id}::uuid`], isDescending),
  }
}

/** Whether such a key can stand in a place of this order. */
export function isKeyOf(sort: QueueSort, key: string): boolean {
  return sort === 'reference' ? /^\d{4}\.\d{1,9}$/.test(key) : keptDay(key) !== undefined
}

/** A civil day in text, if the database keeps such a day: it knows no year 0. */
export function keptDay(text: string): Day | undefined {
  const day = parseDay(text)
  return day !== undefined && day >= '0001-01-01' ? day : undefined
}

function beyond(columns: SQL[], place: SQL[], isDescending: boolean): SQL {
  return sql`(${sql.join(columns, sql`, `)}) ${isDescending ? sql`<` : sql`>`} (${sql.join(place, sql`, `)})`
}

function keyOf(tab: QueueTab, sort: QueueSort): Key {
  if (sort === 'reference')
    return {
      parts: [sql`${requests.year}`, sql`${requests.number}`],
      text: sql<string>`${requests.year} || '.' || ${requests.number}`,
      place: (key) => key.split('.').map((part) => sql`${part}::int`),
      isDescending: false,
    }
  const column = sort === 'received' ? requests.receivedOn : dueColumn(tab)
  return {
    parts: [sql`${column}`],
    text: sql<string>`${column}::text`,
    place: (key) => [sql`${key}::date`],
    isDescending: sort === 'due' && tab === 'done',
  }
}

function dueColumn(tab: QueueTab) {
  if (tab === 'owed') return requests.owedSinceOn
  return tab === 'done' ? requests.closedOn : requests.queueOn
}
