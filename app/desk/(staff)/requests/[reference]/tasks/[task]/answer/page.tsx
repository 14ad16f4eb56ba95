import { RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { TaskAnswerFields } from '@/components/request/task-answer-fields'
import { channelOptions } from '../../../../../../_request/options'
import type { RequestPageProps } from '../../../../../../_request/page-props'
import { VerbForm, VerbPage } from '../../../../../../_request/verb-page'
import { readShownTask } from '../../../../../../_tasks/shown-task'
import { t } from '../../../../../../words'
import { recordAnswer } from '../../../../task-actions'

const kit = { Line: TextField, Lines: TextAreaField, Choice: RadioField }

export default async function RecordAnswerPage({ params }: RequestPageProps<{ task: string }>) {
  const { request, task } = await readShownTask(await params)
  const title = t('desk.pages.tasks.answer.title', { system: task.system })
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.tasks.answer.intro')}</p>}>
      <VerbForm
        request={request}
        verb="task-answer"
        action={recordAnswer}
        title={title}
        submit={t('desk.pages.tasks.answer.submit')}
        hidden={{ taskId: task.taskId }}
      >
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.tasks.answer.on')}
          width="sm:w-48"
          defaultValue={request.today}
        />
        <RadioField
          name="channel"
          label={t('desk.pages.tasks.answer.channel')}
          options={channelOptions().filter(({ value }) => value !== 'form')}
          chosen="telephone"
        />
        <TaskAnswerFields
          kit={kit}
          t={t}
          carryOut={task.carryOut}
          from={{ answer: task.answer?.data, words: task.answered ?? null, searchedBy: task.ownerName }}
        />
      </VerbForm>
    </VerbPage>
  )
}
