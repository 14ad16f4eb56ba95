import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { localeOf } from './locale'

/** A civil day in words, "5 March 2026"; a day has no zone, so it is written in UTC where it was put. */
export function formatDay(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** A civil day with its weekday, short enough for a subject line: "Fri 6 March". */
export function formatWeekday(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '')
}

/** The name of the weekday of a civil day: "Sunday". */
export function weekdayName(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
