import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { keepManyRequests } from '../testing/many-requests'
import { findController } from './controllers'
import { neighboursOf } from './neighbours'
import { countQueue, listQueue, type QueuePlace, type QueueSort, type QueueTab } from './queue'

const today = '2026-04-01'
const dayOfSort: Record<string, 'dueOn' | 'receivedOn' | 'closedOn'> = {
  'done due': 'closedOn',
  'open received': 'receivedOn',
  'done received': 'receivedOn',
}

let desk: Desk
let long: Awaited<ReturnType<typeof aController>>
beforeAll(async () => {
  desk = await aDesk()
  long = await aController(desk.context)
  const controller = await findController(desk.context.db, long.admin, long.controllerId)
  if (!controller) throw new Error('No controller')
  await keepManyRequests(desk.context.db, desk.context.keyring, { controller, count: 150, open: 90, today })
})

afterAll(async () => desk.close())

describe('the pages of a long queue leave nothing out, show nothing twice and lead back', () => {
  test.for<[QueueTab, QueueSort, boolean]>([
    ['open', 'due', false],
    ['open', 'due', true],
    ['open', 'received', false],
    ['open', 'reference', true],
    ['done', 'due', false],
    ['done', 'received', true],
  ])('%s by %s, turned round: %s', async ([tab, sort, isReversed]) => {
    const page = (place?: QueuePlace | null) =>
      listQueue(
        desk.context.db,
        long.admin,
        { keyring: desk.context.keyring, today },
        {
          tab,
          order: { sort, isReversed },
          place: place ?? undefined,
        },
      )
    const pages = [await page()]
    for (let { next } = await page(); next; next = pages.at(-1)?.next ?? null) pages.push(await page(next))
    const shown = pages.flatMap(({ rows }) => rows)
    const counts = await countQueue(desk.context.db, long.admin, { keyring: desk.context.keyring, today }, {})
    expect([shown.length, new Set(shown.map(({ id }) => id)).size]).toEqual([counts?.[tab], counts?.[tab]])
    const keys = shown.map((row) =>
      sort === 'reference' ? row.reference : row[dayOfSort[`${tab} ${sort}`] ?? 'dueOn'],
    )
    const isFromLast = isReversed !== (tab === 'done' && sort === 'due')
    expect(keys).toEqual(isFromLast ? [...keys].sort().reverse() : [...keys].sort())
    const back = pages.length > 1 ? (await page(pages[1]?.previous)).rows : pages[0]?.rows
    expect(back).toEqual(pages[0]?.rows)
    const place = Math.floor(shown.length / 2)
    const [before, here, after] = shown.slice(place - 1, place + 2)
    const list = { tab, order: { sort, isReversed }, filter: {} }
    expect(await neighbours(list, here?.id)).toEqual({ previous: before?.reference, next: after?.reference })
    expect(await neighbours(list, shown[0]?.id)).toEqual({ previous: undefined, next: shown[1]?.reference })
  })
})

async function neighbours(list: Parameters<typeof neighboursOf>[3], id = '') {
  const { db, keyring } = desk.context
  return neighboursOf(db, long.admin, { keyring, today }, list, id)
}
