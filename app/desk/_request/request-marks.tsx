import type { Day } from '@/domain/calendar/days'
import { formatDay } from '@/messages/format-day'
import { TagLine } from '../_tags/tag-line'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'

/** What is to be kept in mind of a request as a whole: held back from mail, on legal hold; and its tags. */
export function RequestMarks({ request }: { request: DeskRequest }) {
  return (
    <div className="mb-5 space-y-2 empty:hidden">
      <Held facts={request.facts} />
      <TagLine request={request} />
      <OnLegalHold since={request.request.legalHoldSinceOn} />
    </div>
  )
}

/** Nobody wonders why the person was not written to. */
function Held({ facts: { heldBecause, spamMarkedOn, state } }: Pick<DeskRequest, 'facts'>) {
  if (!heldBecause || spamMarkedOn || state === 'closed') return null
  return <p className="font-semibold text-alert">{t(`desk.held.${heldBecause}`)}</p>
}

function OnLegalHold({ since }: { since: Day | null }) {
  if (!since) return null
  return <p className="font-semibold">{t('desk.request.legalHold', { day: formatDay(since, deskLanguage) })}</p>
}
