import { compareDays, type Day, isBefore } from '@/domain/calendar/days'
import { formatList } from '@/messages/format-list'
import { formatWeekday } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import type { StaffLetterOf } from '../catalogue'

type DeadlineReminder = StaffLetterOf<'deadline-reminder'>
type Reminded = DeadlineReminder['props']

/** "1 late, 2 due, the next on Fri 6 March": how many requests, and the nearest day that is still ahead. */
export function countsOf({ props, language }: DeadlineReminder, say: Translator): string {
  const { late, due, undated } = counted(props)
  const [nearest] = due
  const counts = [
    ...(late.length > 0 ? [say('letters.deadline-reminder.late', { count: late.length })] : []),
    ...(nearest
      ? [say('letters.deadline-reminder.due', { count: due.length, day: formatWeekday(nearest, language) })]
      : []),
    ...(undated > 0 ? [say('letters.deadline-reminder.undated', { count: undated })] : []),
  ]
  return formatList(counts, language, 'unit')
}

/** The most pressing of it as a heading. */
export function headlineOf({ props }: DeadlineReminder, say: Translator): string {
  const { late, due, undated } = counted(props)
  if (late.length > 0) return say('letters.deadline-reminder.title-late', { count: late.length })
  if (due.length > 0) return say('letters.deadline-reminder.title-due', { count: due.length })
  return say('letters.deadline-reminder.title-undated', { count: undated })
}

/** Of how many requests a reminder says anything, whatever it says of each. */
export function requestsIn({ items }: Pick<Reminded, 'items'>): number {
  return new Set(items.map(({ reference }) => reference)).size
}

/** The first day of each request: those that are over, those ahead, and how many have none. */
function counted({ items, today }: Reminded): { late: Day[]; due: Day[]; undated: number } {
  const firstDays = [...Map.groupBy(items, ({ reference }) => reference).values()].map(
    (same) => same.flatMap(({ dueOn }) => dueOn ?? []).sort(compareDays)[0],
  )
  const days = firstDays.filter((day) => day !== undefined).sort(compareDays)
  return {
    late: days.filter((day) => isBefore(day, today)),
    due: days.filter((day) => !isBefore(day, today)),
    undated: firstDays.length - days.length,
  }
}
