import { expect, test } from 'vitest'
import { queueHref, readAddress } from './queue-address'

test('what the address says is what is shown', () => {
  const href =
    '/desk?tab=overdue&q=okafor&right=erasure&identity=asked&assignee=me&after=2026-03-05_00000000-0000-4000-8000-000000000001'
  const params = Object.fromEntries(new URL(href, 'http://desk').searchParams)
  const address = readAddress(params)
  expect(address).toEqual({
    tab: 'overdue',
    filter: { q: 'okafor', right: 'erasure', identity: 'asked', assignee: 'me' },
    order: { sort: 'due', isReversed: false },
    place: { key: '2026-03-05', id: '00000000-0000-4000-8000-000000000001' },
  })
  expect(queueHref(address)).toBe(href)
})

test.for([
  {},
  { tab: '' },
  { tab: 'id;drop' },
  { tab: ['open', 'done'] },
  { right: '__proto__' },
  { identity: 'constructor' },
  { after: '2026-02-30_00000000-0000-4000-8000-000000000001' },
  { after: "2026-03-05_1' or '1'='1" },
  { after: '-1' },
  { page: '1e9', limit: '100000' },
  { assignee: '\0', q: 'x\0' },
])('what it cannot say counts for nothing: %j', (params) => {
  expect(readAddress(params)).toEqual({
    tab: undefined,
    filter: {},
    order: { sort: 'due', isReversed: false },
    place: undefined,
  })
})

test('ten thousand characters are no search', () => {
  expect(readAddress({ q: 'x'.repeat(10_000) }).filter.q).toHaveLength(200)
})
