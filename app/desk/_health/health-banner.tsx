import { currentContext } from '../../_server/session'
import { TextLink } from '@/components/ui/text-link'
import { readDeskHealth } from '@/db/queries/desk-health'
import { redatingsToReview } from '@/db/queries/redatings'
import { redatingAddress } from '../_settings/addresses'
import { t } from '../words'

const lateLetterMinutes = 15
const lateWorkerMinutes = 10

/** What keeps letters or reminders from leaving, where staff cannot overlook it. */
export async function HealthBanner() {
  const { db, actor, environment } = await currentContext()
  const { stuck, failed, minutesSinceTick } = await readDeskHealth(db, actor, lateLetterMinutes)
  const sentences = [
    environment.SMTP_URL ? undefined : t('desk.banner.noMail'),
    isLate(minutesSinceTick) ? t('desk.banner.worker', { minutes: minutesSinceTick ?? 0 }) : undefined,
    failed > 0 ? t('desk.banner.failed', { count: failed }) : undefined,
    environment.SMTP_URL && stuck > 0
      ? t('desk.banner.stuck', { count: stuck, minutes: lateLetterMinutes })
      : undefined,
  ].filter((sentence) => sentence !== undefined)
  const reviews = await redatingsToReview(db, actor)
  if (sentences.length === 0 && reviews.length === 0) return null
  return (
    <aside aria-label={t('desk.banner.title')} className="border-b border-warn bg-warn-tint print:hidden">
      <ul className="mx-auto max-w-desk space-y-1 px-4 py-2 text-sm sm:px-6">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {reviews.map(({ slug, changed }) => (
          <li key={slug}>
            <TextLink href={redatingAddress(slug)}>{t('desk.redating.banner', { count: changed })}</TextLink>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function isLate(minutes: number | null): boolean {
  return minutes === null || minutes > lateWorkerMinutes
}
