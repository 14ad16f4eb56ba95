import type { DeskHealth } from '@/db/queries/around-the-desk'
import type { DeskContext } from '../../_server/session'
import { t } from '../words'

/** A letter that waits for longer is told of. */
export const lateLetterMinutes = 15
const lateWorkerMinutes = 10

/** What keeps letters or reminders from leaving, each in a sentence, and the re-datings that wait to be reviewed. */
export function bannerOf({ stuck, failed, minutesSinceTick, reviews }: DeskHealth, { environment }: DeskContext) {
  const sentences = [
    environment.SMTP_URL ? undefined : t('desk.banner.noMail'),
    isLate(minutesSinceTick) ? t('desk.banner.worker', { minutes: minutesSinceTick ?? 0 }) : undefined,
    failed > 0 ? t('desk.banner.failed', { count: failed }) : undefined,
    environment.SMTP_URL && stuck > 0
      ? t('desk.banner.stuck', { count: stuck, minutes: lateLetterMinutes })
      : undefined,
  ].filter((sentence) => sentence !== undefined)
  return { sentences, reviews }
}

function isLate(minutes: number | null): boolean {
  return minutes === null || minutes > lateWorkerMinutes
}
