import { Notice } from '@/components/ui/notice'
import { isBefore } from '@/domain/calendar/days'
import { longPauseDays } from '@/domain/policies/long-pause'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'

/** A clock that has stood still for long, and the day without that: it is easy to forget what nobody is late with. */
export function LongPause({ request: { deadline, facts, today } }: { request: DeskRequest }) {
  const { stoppedSinceOn, withoutPauseDueOn } = deadline
  const days = longPauseDays(stoppedSinceOn, today)
  if (!stoppedSinceOn || days === null || facts.state === 'closed') return null
  return (
    <div className="mb-5">
      <Notice tone="warn" title={t('desk.request.longPause')}>
        <p>
          {t('desk.request.longPauseSince', { days, day: formatDay(stoppedSinceOn, deskLanguage) })}{' '}
          {withoutPauseDueOn &&
            t('desk.request.longPauseWithout', {
              day: formatDay(withoutPauseDueOn, deskLanguage),
              isPast: isBefore(withoutPauseDueOn, today) ? 'yes' : 'no',
            })}{' '}
          {t('desk.request.longPauseDo')}
        </p>
      </Notice>
    </div>
  )
}
