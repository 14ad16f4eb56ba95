import { expect, test } from 'vitest'
import { type QueueTab, queueTabs } from '@/db/queries/queue'
import { elsewhere, firstTab } from './where-found'

test.for<[string, QueueTab, Partial<Record<QueueTab, number>>, [QueueTab, number][]]>([
  ['a closed one', 'open', { done: 1 }, [['done', 1]]],
  ['one set aside as spam', 'needs-me', { spam: 2 }, [['spam', 2]]],
  ['one that is open, but not overdue', 'overdue', { open: 1, unassigned: 1 }, [['open', 1]]],
  [
    'one here and more among all that are open',
    'overdue',
    { open: 3, overdue: 1, done: 1 },
    [
      ['open', 3],
      ['done', 1],
    ],
  ],
  ['those of this list are not named again', 'open', { open: 2, 'needs-me': 1 }, []],
  ['the one of this list is the only one that is open', 'overdue', { open: 1, overdue: 1 }, []],
  ['nothing anywhere', 'open', {}, []],
])('%s', ([, tab, found, lists]) => {
  expect(elsewhere(counts(found), tab).map((each) => [each.tab, each.count])).toEqual(lists)
})

test.for<[Partial<Record<QueueTab, number>>, QueueTab]>([
  [{ 'needs-me': 1, open: 2, done: 3 }, 'needs-me'],
  [{ open: 2, done: 3 }, 'open'],
  [{ done: 1, spam: 1 }, 'done'],
  [{ spam: 1 }, 'spam'],
  [{}, 'open'],
])('of %j, where no list was chosen, %s is shown', ([found, tab]) => {
  expect(firstTab(counts(found), true)).toBe(tab)
})

test('without a search the list that comes first is never a closed one', () => {
  expect(firstTab(counts({ done: 3 }), false)).toBe('open')
})

function counts(found: Partial<Record<QueueTab, number>>): Record<QueueTab, number> {
  return { ...(Object.fromEntries(queueTabs.map((tab) => [tab, 0])) as Record<QueueTab, number>), ...found }
}
