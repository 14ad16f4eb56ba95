import { SelectField, TextField } from '@/components/desk/fields'
import { assigneeToldFrom, ladderNames, type ReminderRule, toldFrom, toldPeople } from '@/domain/policies/reminder-rule'
import { stillHereChoices } from '@/domain/policies/still-here'
import { t } from '../words'

/** The steps of each ladder, who is told from which on, and the hours. */
export function ReminderFields({ rule }: { rule: ReminderRule }) {
  return (
    <>
      <section className="space-y-6">
        <h2 className="text-xl font-bold">{t('desk.reminders.ladders')}</h2>
        <p>{t('desk.reminders.laddersHint')}</p>
        {ladderNames.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`desk.reminders.ladder.${name}`)}
            defaultValue={rule.ladders[name].join(', ')}
            width="sm:w-60"
          />
        ))}
      </section>
      <section className="space-y-6 border-t border-line pt-6">
        <h2 className="text-xl font-bold">{t('desk.reminders.told')}</h2>
        <p>{t('desk.reminders.toldHint')}</p>
        {toldPeople.map((person) => (
          <SelectField
            key={person}
            name={person}
            label={t(`desk.reminders.person.${person}`)}
            options={(person === 'assignee' ? assigneeToldFrom : toldFrom).map((value) => ({
              value,
              label: t(`desk.reminders.from.${value}`),
            }))}
            defaultValue={rule.told[person]}
          />
        ))}
      </section>
      <section className="space-y-6 border-t border-line pt-6">
        <h2 className="text-xl font-bold">{t('desk.reminders.hours')}</h2>
        <p>{t('desk.reminders.hoursHint')}</p>
        {(['sendAt', 'windowFrom', 'windowTo'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="time"
            label={t(`desk.reminders.${name}`)}
            defaultValue={rule[name]}
            width="sm:w-40"
          />
        ))}
      </section>
      <section className="space-y-6 border-t border-line pt-6">
        <h2 className="text-xl font-bold">{t('desk.reminders.stillHere')}</h2>
        <p>{t('desk.reminders.stillHereHint')}</p>
        <SelectField
          name="stillHere"
          label={t('desk.reminders.stillHereLabel')}
          options={stillHereChoices.map((value) => ({ value, label: t(`desk.reminders.stillHereFrom.${value}`) }))}
          defaultValue={rule.stillHere}
        />
      </section>
    </>
  )
}
