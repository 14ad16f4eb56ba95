import type { Day } from '@/domain/calendar/days'
import { formatDay } from '@/messages/format-day'

/** A civil day in words that a machine can read too. */
export function DayTime({ day, language }: { day: Day; language: string }) {
  return <time dateTime={day}>{formatDay(day, language)}</time>
}
