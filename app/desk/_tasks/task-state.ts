import { type Day, isBefore } from '@/domain/calendar/days'
import { isIncomplete, type Task } from '@/domain/tasks/tasks'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'

/** What a task stands at, in a few words: `asked, due 16 March`. */
export function taskState(task: Task, today: Day): string {
  const [state, day] = stateOf(task, today)
  const said = t(`desk.tasks.states.${state}`, { day: formatDay(day, deskLanguage) })
  return `${said}${t('desk.tasks.chased', { count: task.chasedOn.length })}`
}

function stateOf(task: Task, today: Day) {
  const { standing, closedOn, answer, dueOn } = task
  if (closedOn && standing === 'accepted') return ['accepted', closedOn] as const
  if (closedOn) return ['withdrawn', closedOn] as const
  if (answer) return [isIncomplete(task) ? 'incomplete' : 'answered', answer.on] as const
  return [isBefore(dueOn, today) ? 'late' : 'asked', dueOn] as const
}
