import { readDeskHealth } from '@/db/queries/desk-health'
import { redatingsToReview } from '@/db/queries/redatings'
import type { DeskContext } from '../../_server/session'
import { t } from '../words'

const lateLetterMinutes = 15
const lateWorkerMinutes = 10

/** What keeps letters or reminders from leaving, each in a sentence, and the re-datings that wait to be reviewed. */
export async function readBanner({ db, actor, environment }: DeskContext) {
  const [{ stuck, failed, minutesSinceTick }, reviews] = await Promise.all([
    readDeskHealth(db, actor, lateLetterMinutes),
    redatingsToReview(db, actor),
  ])
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
