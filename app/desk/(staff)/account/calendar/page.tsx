import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { findCalendarLink } from '@/db/accounts/calendar-links'
import { currentContext } from '../../../../_server/session'
import { formWords, t } from '../../../words'
import { makeCalendar } from '../actions'

export default async function CalendarPage() {
  const { db, person } = await currentContext()
  const link = await findCalendarLink(db, person.userId)
  const title = t('desk.account.calendar.title')
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.account.calendar.intro')}</p>
      <ActionForm action={makeCalendar} words={formWords(title)}>
        {link && <p>{t('desk.account.calendar.renews')}</p>}
        <SubmitButton working={t('desk.shell.working')}>{t('desk.account.calendar.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
