import { FactList, Panel } from '@/components/desk/panel'
import { Notice } from '@/components/ui/notice'
import type { MailChannel } from '@/db/queries/mail-health'
import type { WorkerState } from '@/db/queries/worker-state'
import { channelFaultOf } from '@/domain/letters/channel-fault'
import { skewSeconds } from '@/clock-skew'
import type { DeskContext } from '../../_server/session'
import { t } from '../words'
import { momentFact } from './moment-fact'

type PanelProps = { channel: MailChannel; environment: DeskContext['environment']; timeZone: string }

/** The way to the mail server, one for all organisations here. */
export function ChannelPanel({ channel, environment, timeZone }: PanelProps) {
  const { isOpen, code, lookedAfterAt, lastSentAt } = channel
  const isSet = environment.SMTP_URL !== undefined && code !== 'SMTP_URL'
  const isStopped = isSet && !isOpen && code !== null
  return (
    <Panel id="channel" title={t('desk.mail.channel')}>
      {isStopped && <Notice tone="warn">{t(`desk.banner.stopped.${channelFaultOf(code)}`, { code })}</Notice>}
      {!isSet && <Notice tone="warn">{t('desk.banner.noMail')}</Notice>}
      <FactList
        facts={[
          { label: t('desk.mail.state'), value: t(`desk.mail.${isSet && isOpen ? 'open' : 'closed'}`) },
          { label: t('desk.mail.sender'), value: environment.MAIL_FROM ?? t('desk.settings.notGiven') },
          momentFact(t('desk.mail.lastSent'), lastSentAt, timeZone),
          momentFact(t('desk.mail.lookedAfter'), lookedAfterAt, timeZone),
          { label: t('desk.mail.pace'), value: t('desk.mail.perSecond', { count: environment.MAIL_MAX_PER_SECOND }) },
        ]}
      />
    </Panel>
  )
}

/** When the worker last did what time brings about, when it is to do so next, and whether the clocks agree. */
export function WorkerPanel({ worker, timeZone }: { worker: WorkerState; timeZone: string }) {
  const { now, lastTickAt, nextTickDueAt, lagSeconds } = worker
  const skew = skewSeconds(Date.parse(now))
  const clocks = skew === 0 ? t('desk.mail.agree') : t('desk.mail.differ', { seconds: Math.abs(skew) })
  return (
    <Panel id="worker" title={t('desk.mail.worker')}>
      <FactList
        facts={[
          momentFact(t('desk.mail.lastTick'), lastTickAt, timeZone),
          momentFact(t('desk.mail.nextTick'), nextTickDueAt, timeZone),
          { label: t('desk.mail.lag'), value: t('desk.mail.seconds', { count: lagSeconds ?? 0 }) },
          { label: t('desk.mail.clocks'), value: clocks },
        ]}
      />
    </Panel>
  )
}
