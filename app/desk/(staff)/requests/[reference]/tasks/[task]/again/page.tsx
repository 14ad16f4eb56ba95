import { CheckboxField, TextAreaField, TextField } from '@/components/desk/fields'
import { addDays, isAfter } from '@/domain/calendar/days'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../../../_request/page-props'
import { VerbForm, VerbPage } from '../../../../../../_request/verb-page'
import { readShownTask } from '../../../../../../_tasks/shown-task'
import { deskLanguage, t } from '../../../../../../words'
import { askAgain } from '../../../../task-actions'

const usualDays = 3

export default async function AskAgainPage({ params }: RequestPageProps<{ task: string }>) {
  const { request, task } = await readShownTask(await params)
  const { today, deadline } = request
  const title = t('desk.pages.tasks.again.title', { system: task.system })
  const day = addDays(today, usualDays)
  const isTooLate = deadline.dueOn !== null && isAfter(day, deadline.dueOn)
  return (
    <VerbPage
      request={request}
      title={title}
      intro={<p>{t('desk.pages.tasks.again.intro', { owner: task.ownerName })}</p>}
    >
      <VerbForm
        request={request}
        verb="task-again"
        action={askAgain}
        title={title}
        submit={t('desk.pages.tasks.again.submit')}
        hidden={{ taskId: task.taskId }}
      >
        <TextField
          name="dueOn"
          type="date"
          label={t('desk.pages.tasks.again.dueOn')}
          width="sm:w-48"
          defaultValue={isTooLate ? today : day}
        />
        <TextAreaField name="note" label={t('desk.pages.tasks.again.note')} rows={4} />
        {deadline.dueOn && (
          <CheckboxField
            name="afterDue"
            label={t('desk.pages.tasks.new.afterDue', { day: formatDay(deadline.dueOn, deskLanguage) })}
            options={[{ value: 'yes', label: t('desk.pages.tasks.new.afterDueOption') }]}
          />
        )}
      </VerbForm>
    </VerbPage>
  )
}
