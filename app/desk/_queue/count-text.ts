import { countedUpTo, type QueueCounts, type QueueTab } from '@/db/queries/queue'
import { deskLanguage, t } from '../words'

const boundedTabs: readonly QueueTab[] = ['owed', 'done', 'spam']

/** The number beside a tab; of what is counted to a bound, the bound and a plus sign. */
export function countText(tab: QueueTab, count: number): string {
  const isMore = isUncounted(tab, count)
  return `${(isMore ? countedUpTo : count).toLocaleString(deskLanguage)}${isMore ? '+' : ''}`
}

/** The same as a sentence, which also says why nothing was counted. */
export function countSentence(tab: QueueTab, counts: QueueCounts): string {
  if (!counts) return t('desk.queue.countNone', { count: countedUpTo })
  const count = counts[tab]
  if (isUncounted(tab, count)) return t('desk.queue.countMore', { count: countedUpTo })
  return t('desk.queue.count', { count })
}

function isUncounted(tab: QueueTab, count: number): boolean {
  return boundedTabs.includes(tab) && count > countedUpTo
}
