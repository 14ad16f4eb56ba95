import { ActionForm } from '@/components/desk/action-form'
import { CheckboxField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { findCalendarLink } from '@/db/accounts/calendar-links'
import { controllersOf } from '@/db/queries/controllers'
import { LinkFacts, RevokeLink } from '../../../_account/calendar-link'
import { currentContext } from '../../../../_server/session'
import { formWords, t } from '../../../words'
import { makeCalendar } from '../actions'

export default async function CalendarPage() {
  const { db, actor, person } = await currentContext()
  const link = await findCalendarLink(db, person.userId)
  const [controller] = await controllersOf(db, actor)
  const title = t('desk.account.calendar.title')
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.account.calendar.intro')}</p>
      {link && (
        <div className="mb-6 space-y-4">
          <LinkFacts link={link} timeZone={controller?.timeZone ?? 'UTC'} />
          <RevokeLink />
        </div>
      )}
      <ActionForm action={makeCalendar} words={formWords(title)}>
        {link && (
          <CheckboxField
            name="replaces"
            label={t('desk.account.calendar.renewLink')}
            options={[{ value: 'yes', label: t('desk.account.calendar.renews') }]}
          />
        )}
        <SubmitButton working={t('desk.shell.working')}>
          {t(link ? 'desk.account.calendar.renewLink' : 'desk.account.calendar.submit')}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
