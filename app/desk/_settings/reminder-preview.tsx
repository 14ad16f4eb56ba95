import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { type Day, isBefore } from '@/domain/calendar/days'
import { previewReminders } from '@/domain/policies/reminder-preview'
import type { ToldPerson } from '@/domain/policies/reminder-rule'
import type { RemindedBy } from '@/domain/policies/reminders'
import { formatDay, formatWeekday } from '@/messages/format-day'
import { formatList } from '@/messages/format-list'
import { deskLanguage, t } from '../words'

/** The days of a request that somebody thinks of; those not named do not exist. */
export type PreviewedDays = Record<'due' | 'ack' | 'extension' | 'refusal', Day | null>

type Props = { days: PreviewedDays & { due: Day }; today: Day; by: RemindedBy }

/** Which mails one request would cause on which days, by the rule as it is saved. */
export function ReminderPreview({ days, today, by }: Props) {
  const { due, ack, extension, refusal } = days
  const request = {
    receivedOn: today,
    enteredOn: today,
    dueOn: due,
    withoutPauseDueOn: null,
    withoutRestartDueOn: null,
    ackDueOn: ack,
    acknowledgedOn: null,
    spamMarkedOn: null,
    extensionNoticeDueOn: extension,
    refusalNoticeDueOn: refusal,
  }
  const mails = previewReminders(request, due, by)
  return (
    <section aria-labelledby="preview" className="mt-10 space-y-5 border-t border-line pt-6">
      <h2 id="preview" className="text-xl font-bold">
        {t('desk.reminders.preview')}
      </h2>
      <p>{t('desk.reminders.previewHint', { day: formatDay(today, deskLanguage) })}</p>
      <form method="get" action="#preview" className="flex flex-wrap items-end gap-4">
        <DayInput name="due" day={due} />
        <DayInput name="ack" day={ack} />
        <DayInput name="extension" day={extension} />
        <DayInput name="refusal" day={refusal} />
        <Button kind="quiet">{t('desk.reminders.show')}</Button>
      </form>
      <ol className="space-y-3">
        {mails.map(({ on, reminders }) => (
          <li key={on} className="border-s-4 border-line ps-4">
            <strong>{formatWeekday(on, deskLanguage)}</strong>
            <ul>
              {reminders.map(({ kind, dueOn, people }) => (
                <li key={kind}>
                  {t('desk.reminders.about', {
                    kind: kind.replace('-', '_'),
                    isLate: isBefore(dueOn, on) ? 'yes' : 'no',
                    day: formatDay(dueOn, deskLanguage),
                  })}
                  <span className="block text-ink-soft">{t('desk.reminders.to', { people: named(people) })}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

function named(people: readonly ToldPerson[]): string {
  return formatList(
    people.map((person) => t(`desk.reminders.short.${person}`)),
    deskLanguage,
  )
}

function DayInput({ name, day }: { name: keyof PreviewedDays; day: Day | null }) {
  return (
    <TextInput
      name={name}
      type="date"
      label={t(`desk.reminders.day.${name}`)}
      defaultValue={day ?? ''}
      width="sm:w-48"
    />
  )
}
