import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { isLate, latenessReasonOf } from '@/domain/requests/lateness'
import { requestFigures } from '@/domain/requests/request'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { pathOf } from './addresses'
import type { DeskRequest } from './read-request'

/** That the answer is late and nobody has said why, with the way to say it. */
export function LateNotice({ request }: { request: DeskRequest }) {
  const { history, rule, facts, today } = request
  const figures = requestFigures(history, rule)
  if (!figures.answerDueOn || !isLate(figures, facts, today) || latenessReasonOf(history)) return null
  return (
    <div className="mb-6">
      <Notice tone="warn">
        <p>{t('desk.pages.lateness.notice', { day: formatDay(figures.answerDueOn, deskLanguage) })}</p>
        <TextLink href={pathOf(request, 'lateness')}>{t('desk.pages.lateness.link')}</TextLink>
      </Notice>
    </div>
  )
}
