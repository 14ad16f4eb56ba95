import type { DeskHealth } from '@/db/queries/around-the-desk'
import { channelFaultOf } from '@/domain/letters/channel-fault'
import { skewSeconds } from '@/clock-skew'
import type { DeskContext } from '../../_server/session'
import { t } from '../words'

/** A letter that waits for longer is told of. */
export const lateLetterMinutes = 15
const lateWorkerMinutes = 10

/**
 * What keeps letters or reminders from leaving, each in a sentence, the re-datings that wait to be reviewed, and where nobody
 * answers; whether this person may look at the mail, and which of the mailboxes that cannot be read they may set right.
 */
export function bannerOf(health: DeskHealth, context: Pick<DeskContext, 'environment' | 'actor'>) {
  const leadsToMail = context.actor.grants.some(({ role }) => role === 'admin')
  const isAdminAt = (id: string) =>
    context.actor.grants.some(({ role, controllerId }) => role === 'admin' && controllerId === id)
  const mailboxes = health.mailboxes.filter(({ controllerId }) => isAdminAt(controllerId))
  const { reviews, absent } = health
  return { sentences: sentencesOf(health, context), reviews, absent, leadsToMail, mailboxes }
}

/** What keeps letters or reminders from leaving, each in a sentence. */
export function sentencesOf(health: DeskHealth, { environment }: Pick<DeskContext, 'environment'>): string[] {
  const { stuck, failed, refused, mailboxes } = health
  const sends = environment.SMTP_URL !== undefined && health.mailFault !== noServer
  return [
    sends ? undefined : t('desk.banner.noMail'),
    ...ofWorker(health, sends),
    ofClock(health),
    health.heldByClock ? t('desk.banner.clockLeap') : undefined,
    failed > 0 ? t('desk.banner.failed', { count: failed }) : undefined,
    refused > 0 ? t('desk.banner.refused', { count: refused }) : undefined,
    sends && stuck > 0 ? t('desk.banner.stuck', { count: stuck, minutes: lateLetterMinutes }) : undefined,
    ...mailboxes.map(({ name, fault }) =>
      t('desk.banner.mailbox', { controller: name, fault: t(`desk.mailbox.faults.${fault}`) }),
    ),
  ].filter((sentence) => sentence !== undefined)
}

/** What the worker leaves word of where it has no mail server. */
const noServer = 'SMTP_URL'

function ofWorker({ minutesSinceTick, minutesSinceMail, mailFault }: DeskHealth, sends: boolean) {
  if (isLate(minutesSinceTick)) return [t('desk.banner.worker', { minutes: minutesSinceTick ?? 0 })]
  if (!sends) return []
  return [
    isLate(minutesSinceMail) ? t('desk.banner.courier', { minutes: minutesSinceMail ?? 0 }) : undefined,
    mailFault === null ? undefined : t(`desk.banner.stopped.${channelFaultOf(mailFault)}`, { code: mailFault }),
  ]
}

function ofClock({ databaseMs }: DeskHealth): string | undefined {
  const seconds = skewSeconds(databaseMs)
  if (seconds === 0) return undefined
  return t('desk.banner.clock', { seconds: Math.abs(seconds), side: seconds > 0 ? 'ahead' : 'behind' })
}

function isLate(minutes: number | null): boolean {
  return minutes === null || minutes > lateWorkerMinutes
}
