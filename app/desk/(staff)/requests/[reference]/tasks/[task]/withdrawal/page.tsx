import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../../../_request/page-props'
import { VerbForm, VerbPage } from '../../../../../../_request/verb-page'
import { readShownTask } from '../../../../../../_tasks/shown-task'
import { t } from '../../../../../../words'
import { withdraw } from '../../../../task-actions'

export default async function WithdrawTaskPage({ params }: RequestPageProps<{ task: string }>) {
  const { request, task } = await readShownTask(await params)
  const title = t('desk.pages.tasks.withdrawal.title', { system: task.system })
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.tasks.withdrawal.intro')}</p>}>
      <VerbForm
        request={request}
        verb="task-withdrawal"
        action={withdraw}
        title={title}
        submit={t('desk.pages.tasks.withdrawal.submit')}
        hidden={{ taskId: task.taskId }}
      >
        <TextAreaField name="because" label={t('desk.pages.tasks.withdrawal.because')} rows={3} />
      </VerbForm>
    </VerbPage>
  )
}
