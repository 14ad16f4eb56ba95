import type { QueueCounts, QueueTab } from '@/db/queries/queue'
import { TextLink } from '@/components/ui/text-link'
import { t } from '../words'
import { countText } from './count-text'
import { type QueueAddress, queueHref } from './queue-address'
import { elsewhere } from './where-found'

type FoundProps = { counts: QueueCounts; tab: QueueTab; filter: QueueAddress['filter'] }

/** Where else the same search finds something: who telephones does not know on which list their request is. */
export function FoundElsewhere({ counts, tab, filter }: FoundProps) {
  const lists = elsewhere(counts, tab)
  if (lists.length === 0) return null
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      <span>{t('desk.queue.elsewhere')}</span>
      {lists.map((each) => (
        <TextLink key={each.tab} href={queueHref({ tab: each.tab, filter })}>
          {t('desk.queue.foundIn', { count: countText(each.tab, each.count), list: t(`desk.queue.${each.tab}`) })}
        </TextLink>
      ))}
    </p>
  )
}
