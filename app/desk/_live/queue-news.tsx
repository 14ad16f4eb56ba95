import { TextLink } from '@/components/ui/text-link'
import { type QueueAddress, queueHref } from '../_queue/queue-address'
import { t } from '../words'
import { NewsBox } from './news-box'

/** How many requests others have changed since this list was made, as a script asks for it, and the way to see it anew. */
export function QueueNews({ now, address }: { now: string; address: QueueAddress }) {
  return (
    <NewsBox asked={`/desk/session/queue?since=${encodeURIComponent(now)}`} isEmpty>
      <p>
        <span data-changed="" /> <TextLink href={queueHref(address)}>{t('desk.live.show')}</TextLink>
      </p>
    </NewsBox>
  )
}
