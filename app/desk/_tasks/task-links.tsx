import { TextLink } from '@/components/ui/text-link'
import { pathOf } from '../_request/addresses'
import type { FormVerbName } from '../_request/form-verbs'
import type { DeskRequest } from '../_request/read-request'
import { verbObstacle } from '../_request/verb-obstacle'
import { t } from '../words'
import { taskPath } from './addresses'
import type { ShownTask } from './shown-task'

/** What else can be done with a task. */
export function TaskLinks({ request, task }: { request: DeskRequest; task: ShownTask }) {
  const { taskId, standing, closedOn } = task
  const links: [FormVerbName, boolean, string, string][] = [
    ['task-answer', closedOn === null, taskPath(taskId, '/answer'), t('desk.pages.tasks.task.record')],
    ['task-again', standing !== 'withdrawn', taskPath(taskId, '/again'), t('desk.pages.tasks.task.again')],
    ['task-withdrawal', closedOn === null, taskPath(taskId, '/withdrawal'), t('desk.pages.tasks.task.withdraw')],
  ]
  return (
    <p className="mt-5 flex flex-wrap gap-x-6 gap-y-1">
      {links
        .filter(([verb, isPossible]) => isPossible && verbObstacle(request, verb) === undefined)
        .map(([verb, , path, text]) => (
          <TextLink key={verb} href={pathOf(request, path)} className="inline-block py-1">
            {text}
          </TextLink>
        ))}
    </p>
  )
}
