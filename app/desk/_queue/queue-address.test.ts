import { expect, test } from 'vitest'
import { queueHref, readAddress } from './queue-address'

test('a page before another one, and a list by references', () => {
  const href = '/desk?sort=reference&before=2026.42_00000000-0000-4000-8000-000000000001'
  expect(queueHref(readAddress(Object.fromEntries(new URL(href, 'http://desk').searchParams)))).toBe(href)
})

test('what the address says is what is shown', () => {
  const days = 'dueFrom=2026-03-01&dueUntil=2026-04-01&receivedFrom=2026-02-01&receivedUntil=2026-03-01'
  const of = 'controllerId=00000000-0000-4000-8000-000000000002&channel=letter'
  const tag = '00000000-0000-4000-8000-000000000003'
  const filters = `q=okafor&right=erasure&regime=eu-gdpr&state=open&identity=asked&assignee=me&tag=${tag}&${of}&${days}`
  const href = `/desk?tab=overdue&${filters}&sort=-received&after=2026-03-05_00000000-0000-4000-8000-000000000001`
  const params = Object.fromEntries(new URL(href, 'http://desk').searchParams)
  const address = readAddress(params)
  expect(address).toEqual({
    tab: 'overdue',
    filter: {
      ...{ q: 'okafor', right: 'erasure', regime: 'eu-gdpr', state: 'open', identity: 'asked', assignee: 'me' },
      tag,
      ...{ controllerId: '00000000-0000-4000-8000-000000000002', channel: 'letter' },
      ...{ dueFrom: '2026-03-01', dueUntil: '2026-04-01', receivedFrom: '2026-02-01', receivedUntil: '2026-03-01' },
    },
    order: { sort: 'received', isReversed: true },
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
  { after: '0000-01-01_00000000-0000-4000-8000-000000000001' },
  { before: '2026.1_00000000-0000-4000-8000-000000000001' },
  { sort: 'id;drop' },
  { sort: '__proto__' },
  { regime: 'constructor', channel: 'pigeon', state: 'lost', controllerId: '1' },
  { dueFrom: '0000-01-01', dueUntil: '2026-13-01', receivedFrom: 'today', receivedUntil: '-1' },
  { page: '1e9', limit: '100000' },
  { tag: "1' or '1'='1" },
  { assignee: '\0', q: 'x\0' },
])('S04: what it cannot say counts for nothing: %j', (params) => {
  expect(readAddress(params)).toEqual({
    tab: undefined,
    filter: {},
    order: { sort: 'due', isReversed: false },
    place: undefined,
  })
})

test('S05: ten thousand characters are no search', () => {
  expect(readAddress({ q: 'x'.repeat(10_000) }).filter.q).toHaveLength(200)
})
