import { standingRestrictions } from '@/domain/requests/restrictions'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'

/** What is restricted now, since when, and when the person was told that it ends. */
export function StandingRestrictions({ request: { history } }: { request: Pick<DeskRequest, 'history'> }) {
  return [...standingRestrictions(history)].map(([right, { sinceOn, announced }]) => (
    <p key={right} className="text-ink">
      {t('desk.pages.restriction.since', {
        right: t(`common.rightNames.${right}`),
        day: formatDay(sinceOn, deskLanguage),
      })}{' '}
      {announced?.leftOn && t('desk.pages.restriction.tells', { day: formatDay(announced.liftsOn, deskLanguage) })}
      {announced && !announced.leftOn && t('desk.pages.lifting.waiting')}
    </p>
  ))
}
