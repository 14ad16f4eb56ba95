import { compareDays, isBefore } from '@/domain/calendar/days'
import { formatList } from '@/messages/format-list'
import { formatWeekday } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import type { StaffLetterOf } from '../catalogue'

type DeadlineReminder = StaffLetterOf<'deadline-reminder'>

/** "1 late, 2 due, the next on Fri 6 March": how many, and the nearest day that is still ahead. */
export function countsOf({ props: { items, today }, language }: DeadlineReminder, say: Translator): string {
  const days = items.flatMap(({ dueOn }) => dueOn ?? []).sort(compareDays)
  const late = days.filter((day) => isBefore(day, today)).length
  const undated = items.length - days.length
  const nearest = days[late]
  const counts = [
    ...(late > 0 ? [say('letters.deadline-reminder.late', { count: late })] : []),
    ...(nearest
      ? [
          say('letters.deadline-reminder.due', {
            count: days.length - late,
            day: formatWeekday(nearest, language),
          }),
        ]
      : []),
    ...(undated > 0 ? [say('letters.deadline-reminder.undated', { count: undated })] : []),
  ]
  return formatList(counts, language, 'unit')
}

/** The most pressing of it as a heading. */
export function headlineOf({ props: { items, today } }: DeadlineReminder, say: Translator): string {
  const dated = items.filter(({ dueOn }) => dueOn !== null)
  const late = dated.filter(({ dueOn }) => dueOn !== null && isBefore(dueOn, today)).length
  if (late > 0) return say('letters.deadline-reminder.title-late', { count: late })
  if (dated.length > 0) return say('letters.deadline-reminder.title-due', { count: dated.length })
  return say('letters.deadline-reminder.title-undated', { count: items.length })
}
