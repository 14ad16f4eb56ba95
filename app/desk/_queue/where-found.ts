import type { QueueCounts, QueueTab } from '@/db/queries/queue'

/** Every request is on exactly one of these lists. */
const wholes = ['open', 'done', 'spam'] as const satisfies QueueTab[]

/** The other lists that hold what was looked for, with how many; none where nothing was counted. */
export function elsewhere(counts: QueueCounts, tab: QueueTab): { tab: QueueTab; count: number }[] {
  if (!counts) return []
  const isPartOfOpen = tab !== 'done' && tab !== 'spam'
  return wholes
    .filter((each) => each !== tab && counts[each] > (each === 'open' && isPartOfOpen ? counts[tab] : 0))
    .map((each) => ({ tab: each, count: counts[each] }))
}

/** The list to begin with where none was chosen; for a search the first on which something was found. */
export function firstTab(counts: QueueCounts, isFiltered: boolean): QueueTab {
  if (!counts) return 'open'
  if (counts['needs-me'] > 0) return 'needs-me'
  return (isFiltered && wholes.find((tab) => counts[tab] > 0)) || 'open'
}
