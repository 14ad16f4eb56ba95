import { type QueueAddress, queueHref } from '../_queue/queue-address'
import { t } from '../words'
import { LiveNews } from './live-news'

/** How many requests others have changed since this list was made, and the way to see it anew. */
export function QueueNews({ now, address }: { now: string; address: QueueAddress }) {
  const show = { href: queueHref(address), text: t('desk.live.show') }
  return <LiveNews address={`/desk/session/queue?since=${encodeURIComponent(now)}`} method="GET" show={show} />
}
