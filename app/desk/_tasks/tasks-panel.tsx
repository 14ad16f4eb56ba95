import { Panel } from '@/components/desk/panel'
import { TextLink } from '@/components/ui/text-link'
import { pathOf } from '../_request/addresses'
import type { DeskRequest } from '../_request/read-request'
import { verbObstacle } from '../_request/verb-obstacle'
import { t } from '../words'
import { taskPath } from './addresses'
import { shownTasks } from './shown-task'
import { taskState } from './task-state'

type PanelProps = { request: DeskRequest; words: ReadonlyMap<string, unknown> }

/** What was asked of whom, until when, and whether it was answered. */
export function TasksPanel({ request, words }: PanelProps) {
  const tasks = shownTasks(request, words)
  const canAsk = verbObstacle(request, 'tasks') === undefined
  if (tasks.length === 0 && !canAsk) return null
  return (
    <Panel id="tasks" title={t('desk.tasks.title')}>
      {tasks.length === 0 && <p className="mb-2 text-ink-soft">{t('desk.tasks.none')}</p>}
      <ul className="space-y-2">
        {tasks.map((task) => (
          <li key={task.taskId}>
            <TextLink href={pathOf(request, taskPath(task.taskId))}>
              <bdi>{task.system}</bdi>
            </TextLink>
            <span className="block text-sm text-ink-soft">
              <bdi>{task.ownerName}</bdi>: {taskState(task, request.today)}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-5">
        {canAsk && (
          <TextLink href={pathOf(request, 'tasks/new')} className="inline-block py-1">
            {t('desk.tasks.ask')}
          </TextLink>
        )}
        {tasks.length > 0 && (
          <TextLink href={pathOf(request, 'tasks')} className="inline-block py-1">
            {t('desk.tasks.record')}
          </TextLink>
        )}
      </p>
    </Panel>
  )
}
