import { TextLink } from '@/components/ui/text-link'
import { pathOf } from '../../../../_request/addresses'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest, readWords } from '../../../../_request/read-request'
import { RequestFrame } from '../../../../_request/request-frame'
import { taskPath } from '../../../../_tasks/addresses'
import { SearchRecord } from '../../../../_tasks/search-record'
import { shownTasks } from '../../../../_tasks/shown-task'
import { taskState } from '../../../../_tasks/task-state'
import { t } from '../../../../words'

export default async function SearchesPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const tasks = shownTasks(request, await readWords(request))
  const { reference } = request
  const title = t('desk.pages.tasks.record.title')
  return (
    <RequestFrame request={request} tab="tasks" title={title}>
      <p className="mb-5">{t('desk.pages.tasks.record.intro', { reference })}</p>
      {tasks.length === 0 ? <p>{t('desk.tasks.none')}</p> : <SearchRecord tasks={tasks} />}
      <div className="mt-6 print:hidden">
        <p className="mb-4 text-ink-soft">{t('desk.pages.tasks.record.print')}</p>
        <h2 className="text-lg font-bold">{t('desk.tasks.title')}</h2>
        <ul className="mt-2 space-y-1">
          {tasks.map((task) => (
            <li key={task.taskId}>
              <TextLink href={pathOf(request, taskPath(task.taskId))}>
                <bdi>{task.system}</bdi>
              </TextLink>{' '}
              <span className="text-ink-soft">{taskState(task, request.today)}</span>
            </li>
          ))}
          <li>
            <TextLink href={pathOf(request, 'tasks/new')}>{t('desk.tasks.ask')}</TextLink>
          </li>
        </ul>
      </div>
    </RequestFrame>
  )
}
