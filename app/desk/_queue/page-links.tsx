import type { QueuePlace } from '@/db/queries/queue'
import { TextLink } from '@/components/ui/text-link'
import { t } from '../words'
import { type QueueAddress, queueHref } from './queue-address'

type LinksProps = QueueAddress & {
  previous: QueuePlace | null
  next: QueuePlace | null
}

/** From this page of a list to the first, the one before and the one after it. */
export function PageLinks({ place, previous, next, ...list }: LinksProps) {
  return (
    <>
      {place && <TextLink href={queueHref(list)}>{t('desk.queue.first')}</TextLink>}
      {previous && <TextLink href={queueHref({ ...list, place: previous })}>{t('desk.queue.previous')}</TextLink>}
      {next && <TextLink href={queueHref({ ...list, place: next })}>{t('desk.queue.next')}</TextLink>}
    </>
  )
}
