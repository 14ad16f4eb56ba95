import { FactList } from '@/components/desk/panel'
import { MomentTime } from '@/components/desk/moment-time'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { CalendarLink } from '@/db/accounts/calendar-links'
import { revokeCalendar } from '../(staff)/account/actions'
import { deskLanguage, t } from '../words'

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
        {link && (
          <form action={revokeCalendar}>
            <Button kind="danger">{t('desk.account.calendar.revoke')}</Button>
          </form>
        )}
      </div>
    </>
  )
}

function LinkFacts({ link: { createdAt, lastFetchedAt }, timeZone }: { link: CalendarLink; timeZone: string }) {
  const when = { language: deskLanguage, timeZone }
  const fetched = lastFetchedAt ? (
    <MomentTime moment={new Date(lastFetchedAt)} {...when} />
  ) : (
    t('desk.account.calendar.never')
  )
  return (
    <FactList
      facts={[
        { label: t('desk.account.calendar.made'), value: <MomentTime moment={new Date(createdAt)} {...when} /> },
        { label: t('desk.account.calendar.fetched'), value: fetched },
      ]}
    />
  )
}
