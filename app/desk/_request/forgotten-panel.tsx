import { FactList, Panel } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import type { RequestEvent } from '@/domain/requests/events'
import { forgottenIn } from '@/domain/requests/marks'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'
import { whoDid } from './timeline-lines'

/** That nothing of the person is left: since when, by whom and why, as far as that could be kept. */
export function ForgottenPanel({ request }: { request: DeskRequest }) {
  const event = forgottenIn(request.history)
  if (!event) return null
  const { because, months = 0 } = event.data
  return (
    <Panel id="forgotten" title={t('desk.forgotten.title')}>
      <FactList
        facts={[
          { label: t('desk.forgotten.on'), value: <When event={event} request={request} /> },
          { label: t('desk.forgotten.why'), value: t(`desk.forgotten.because.${because}`, { months }) },
        ]}
      />
      <p className="mt-3 text-ink-soft">{t('desk.forgotten.remains')}</p>
    </Panel>
  )
}

function When({ event, request }: { event: RequestEvent; request: DeskRequest }) {
  return (
    <>
      <DayTime day={event.on} language={deskLanguage} />, <bdi>{whoDid(event, request)}</bdi>
    </>
  )
}
