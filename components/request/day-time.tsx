import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'

/** A civil day in words that a machine can read too. */
export function DayTime({ day, language }: { day: Day; language: Language }) {
  return <time dateTime={day}>{formatDay(day, language)}</time>
}
