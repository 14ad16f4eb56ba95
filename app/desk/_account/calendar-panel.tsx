import { TextLink } from '@/components/ui/text-link'
import type { CalendarLink } from '@/db/accounts/calendar-links'
import { t } from '../words'
import { LinkFacts, RevokeLink } from './calendar-link'

/** Whether there is a link to one's due days, when it was last used, and what can be done with it. */
export function CalendarPanel({ link, timeZone }: { link: CalendarLink | undefined; timeZone: string }) {
  return (
    <>
      <p>{t('desk.account.calendar.intro')}</p>
      <div className="mt-3">
        {link ? <LinkFacts link={link} timeZone={timeZone} /> : t('desk.account.calendar.none')}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-3">
        <TextLink href="/desk/account/calendar" className="inline-block py-2">
          {t(link ? 'desk.account.calendar.renewLink' : 'desk.account.calendar.makeLink')}
        </TextLink>
        {link && <RevokeLink />}
      </div>
    </>
  )
}
