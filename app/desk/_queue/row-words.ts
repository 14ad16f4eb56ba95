import type { RowWords } from '@/components/desk/queue-row'
import { t } from '../words'

/** What a row of the queue is worded by, and the heads of its columns. */
export function rowWords(): RowWords {
  return {
    state: t('desk.queue.state'),
    with: t('desk.queue.with'),
    person: t('desk.queue.person'),
    notShown: t('desk.queue.notShown'),
    tags: t('desk.tags.title'),
  }
}
