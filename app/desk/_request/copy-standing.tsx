import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import {
  copyUntil,
  erasuresAwaitingCopy,
  isCopyAwaited,
  isErasure,
  isReplacementOwed,
} from '@/domain/policies/erasure-after-collection'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { pathOf } from './addresses'
import type { DeskRequest } from './read-request'
import { verbObstacle } from './verb-obstacle'

/** That an erasure waits until the person has the copy they asked for as well, and what can be done about it. */
export function CopyStanding({ request, withWay = false }: { request: DeskRequest; withWay?: boolean }) {
  const { history, facts, today } = request
  if (!isCopyAwaited(history, facts)) return null
  const collecting = copyUntil(history, facts, today)
  const isToReplace = collecting !== null && isReplacementOwed(history, facts)
  const standing = isToReplace ? 'withdrawn' : collecting ? (collecting.isOver ? 'over' : 'waits') : 'not-given'
  const day = collecting ? formatDay(collecting.until, deskLanguage) : ''
  const lawDay = request.deadline.rights.find(({ right }) => isErasure(right))?.legalDueOn
  const isUk = facts.rights.some(({ regimes }) => regimes.includes('uk-gdpr'))
  return (
    <div className="mb-6">
      <Notice tone="warn">
        <div className="space-y-2 text-ink">
          <p>{t(`desk.pages.erasure.copy.${standing}`, { day })}</p>
          {lawDay && <p>{t('desk.pages.erasure.lawDay', { day: formatDay(lawDay, deskLanguage) })}</p>}
          {isUk && <p>{t('desk.pages.erasure.uk')}</p>}
          <p className="flex flex-wrap gap-3 empty:hidden">
            {isToReplace && verbObstacle(request, 'reopening') === undefined && (
              <ButtonLink kind="quiet" href={pathOf(request, 'reopening')}>
                {t('desk.verbs.reopening')}
              </ButtonLink>
            )}
            {standing === 'over' && verbObstacle(request, 'renewal') === undefined && (
              <ButtonLink kind="quiet" href={pathOf(request, 'answer/renewal')}>
                {t('desk.verbs.renewal')}
              </ButtonLink>
            )}
            {withWay && verbObstacle(request, 'erasure') === undefined && (
              <ButtonLink kind="quiet" href={pathOf(request, 'erasure')}>
                {t('desk.verbs.erasure')}
              </ButtonLink>
            )}
          </p>
        </div>
      </Notice>
    </div>
  )
}

/** That the answer may leave before an erasure that waits for the copy, and says so. */
export function ErasureAfter({ request: { history, facts } }: { request: DeskRequest }) {
  if (erasuresAwaitingCopy(history, facts).length === 0) return null
  return (
    <div className="mb-6">
      <Notice>{t('desk.pages.answer.erasureAfter')}</Notice>
    </div>
  )
}
