import { ActionForm } from '@/components/desk/action-form'
import { Panel } from '@/components/desk/panel'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { isIncomplete } from '@/domain/tasks/tasks'
import { pathOf } from '../../../../../_request/addresses'
import type { RequestPageProps } from '../../../../../_request/page-props'
import type { DeskRequest } from '../../../../../_request/read-request'
import { verbObstacle } from '../../../../../_request/verb-obstacle'
import { FoundFiles } from '../../../../../_tasks/found-files'
import { readShownTask, type ShownTask } from '../../../../../_tasks/shown-task'
import { TaskFacts } from '../../../../../_tasks/task-facts'
import { TaskLinks } from '../../../../../_tasks/task-links'
import { SearchFacts } from '../../../../../_tasks/search-record'
import { formWords, pageTitle, t } from '../../../../../words'
import { accept } from '../../../task-actions'

export default async function TaskPage({ params }: RequestPageProps<{ task: string }>) {
  const { request, task } = await readShownTask(await params)
  const { reference } = request
  const title = t('desk.pages.tasks.task.title', { system: task.system })
  return (
    <>
      <title>{pageTitle(title)}</title>
      <BackLink href={pathOf(request)} text={t('desk.pages.tasks.task.back', { reference })} />
      <h1 className="mb-5 text-2xl font-bold">{title}</h1>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <Panel id="asked" title={t('desk.task.what')}>
          <TaskFacts request={request} task={task} />
        </Panel>
        <div className="space-y-5">
          <Panel id="answer" title={t('desk.pages.tasks.task.answer')}>
            {task.answer ? <SearchFacts task={task} /> : <p>{t('desk.pages.tasks.task.noAnswer')}</p>}
            {task.answered?.text && <p className="mt-3 whitespace-pre-wrap">{task.answered.text}</p>}
            <Acceptance request={request} task={task} />
          </Panel>
          <FoundFiles request={request} task={task} />
        </div>
      </div>
      <TaskLinks request={request} task={task} />
    </>
  )
}

function Acceptance({ request, task }: { request: DeskRequest; task: ShownTask }) {
  if (task.standing !== 'answered' || verbObstacle(request, 'task-acceptance')) return null
  if (isIncomplete(task)) return <p className="mt-3 font-semibold">{t('desk.pages.tasks.task.incomplete')}</p>
  const hidden = { reference: request.reference, version: request.request.version, taskId: task.taskId }
  const title = t('desk.pages.tasks.task.title', { system: task.system })
  return (
    <div className="mt-4 border-t border-line pt-4">
      <p className="mb-3 text-ink-soft">{t('desk.pages.tasks.task.acceptIntro')}</p>
      <ActionForm isBeside action={accept} words={formWords(title)} hidden={hidden}>
        <SubmitButton working={t('desk.shell.working')}>{t('desk.pages.tasks.task.accept')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
