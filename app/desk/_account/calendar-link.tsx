import { FactList } from '@/components/desk/panel'
import { MomentTime } from '@/components/desk/moment-time'
import { Button } from '@/components/ui/button'
import type { CalendarLink } from '@/db/accounts/calendar-links'
import { revokeCalendar } from '../(staff)/account/actions'
import { deskLanguage, t } from '../words'

/** When the link was made and last used. */
export function LinkFacts({ link: { createdAt, lastFetchedAt }, timeZone }: { link: CalendarLink; timeZone: string }) {
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

/** The button that takes the link back. */
export function RevokeLink() {
  return (
    <form action={revokeCalendar}>
      <Button kind="danger">{t('desk.account.calendar.revoke')}</Button>
    </form>
  )
}
