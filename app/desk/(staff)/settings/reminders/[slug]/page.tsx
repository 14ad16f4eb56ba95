import { remindedBy } from '@/casework/reminded-by'
import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { databaseNow } from '@/db/queries/now'
import { findReminderRule } from '@/db/queries/reminder-rules'
import { addDays, addMonths, type Day, dayOf, earliest, isBefore, parseDay } from '@/domain/calendar/days'
import { managedController } from '../../../../_members/managed'
import { ReminderFields } from '../../../../_settings/reminder-fields'
import { type PreviewedDays, ReminderPreview } from '../../../../_settings/reminder-preview'
import { formWords, t } from '../../../../words'
import { saveReminders } from '../../reminder-actions'

type Searched = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Searched> }

export default async function RemindersPage({ params, searchParams }: Props) {
  const { context, controller } = await managedController((await params).slug)
  const { db, actor } = context
  const searched = await searchParams
  const { version, rule } = await findReminderRule(db, actor, controller.id)
  const today = dayOf(await databaseNow(db), controller.timeZone)
  const title = t('desk.reminders.title', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/settings" text={t('desk.settings.organisation')} />
      {searched.done === 'saved' && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t('desk.reminders.saved', { version })}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.reminders.intro')}</p>
      <ActionForm action={saveReminders} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <ReminderFields rule={rule} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.reminders.save')}</SubmitButton>
      </ActionForm>
      <ReminderPreview days={daysOf(searched, today)} today={today} by={await remindedBy(db, controller)} />
    </div>
  )
}

/** What is no day within a year from now is left out; where none is named, the answer is due in a month. */
function daysOf(searched: Searched, today: Day): PreviewedDays & { due: Day } {
  const last = addDays(today, 366)
  const dayIn = (name: string) => {
    const day = parseDay(String(searched[name] ?? ''))
    return day && !isBefore(day, today) ? (earliest([day, last]) ?? null) : null
  }
  return {
    due: dayIn('due') ?? addMonths(today, 1),
    ack: dayIn('ack'),
    extension: dayIn('extension'),
    refusal: dayIn('refusal'),
  }
}
