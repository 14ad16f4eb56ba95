import { isBefore, type Day } from '@/domain/calendar/days'
import { isAwaited, type Task } from '@/domain/tasks/tasks'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'

/** What a task stands at, in a few words: `asked, due 16 March`. */
export function taskState(task: Task, today: Day): string {
  const standing = t(`desk.tasks.standings.${task.standing}`)
  const chased = t('desk.tasks.chased', { count: task.chasedOn.length })
  return `${standing}, ${daysOf(task, today)}${chased}`
}

function daysOf(task: Task, today: Day): string {
  const { closedOn, answer, dueOn } = task
  if (closedOn) return t('desk.tasks.closed', { day: formatDay(closedOn, deskLanguage) })
  if (answer && !isAwaited(task)) return t('desk.tasks.answered', { day: formatDay(answer.on, deskLanguage) })
  const day = formatDay(dueOn, deskLanguage)
  return isBefore(dueOn, today) ? t('desk.tasks.late', { day }) : t('desk.tasks.asked', { day })
}
