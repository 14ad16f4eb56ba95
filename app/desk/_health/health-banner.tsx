import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/messages/format-day'
import { mailAddress } from '../_mail/addresses'
import { mailboxAddress } from '../_mailbox/addresses'
import { redatingAddress } from '../_settings/addresses'
import { deskLanguage, t } from '../words'
import { stillHereAddress } from './addresses'
import type { bannerOf } from './banner'

/** What keeps letters or reminders from leaving, where staff cannot overlook it. */
export function HealthBanner({ sentences, reviews, absent, leadsToMail, mailboxes }: ReturnType<typeof bannerOf>) {
  if (sentences.length + reviews.length + absent.length === 0) return null
  return (
    <aside aria-label={t('desk.banner.title')} className="border-b border-warn bg-warn-tint print:hidden">
      <ul className="mx-auto max-w-desk space-y-1 px-4 py-2 text-sm sm:px-6">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {leadsToMail && sentences.length > 0 && (
          <li>
            <TextLink href={mailAddress}>{t('desk.mail.look')}</TextLink>
          </li>
        )}
        {mailboxes.map(({ slug, name: controller }) => (
          <li key={slug}>
            <TextLink href={mailboxAddress(slug)}>{t('desk.mailbox.look', { controller })}</TextLink>
          </li>
        ))}
        {absent.map(({ controllerId, name: controller, askedOn }) => (
          <li key={controllerId}>
            <TextLink href={stillHereAddress}>
              {t('desk.banner.stillHere', { controller, day: formatDay(askedOn, deskLanguage) })}
            </TextLink>
          </li>
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
