import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import { localeOf } from './locale'
import { oncePerLanguage } from './once-per-language'

const long = dayFormat({ dateStyle: 'long' })
const withWeekday = dayFormat({ weekday: 'short', day: 'numeric', month: 'long' })
const weekday = dayFormat({ weekday: 'long' })

/** A civil day in words, "5 March 2026". */
export function formatDay(day: Day, language: Language): string {
  return long(language).format(instantOf(day))
}

/** A civil day with its weekday, short enough for a subject line: "Fri 6 March". */
export function formatWeekday(day: Day, language: Language): string {
  return withWeekday(language).format(instantOf(day)).replace(',', '')
}

/** The name of the weekday of a civil day: "Sunday". */
export function weekdayName(day: Day, language: Language): string {
  return weekday(language).format(instantOf(day))
}

/** A day has no zone, so it is written in UTC, where `instantOf` puts it. */
function dayFormat(parts: Intl.DateTimeFormatOptions) {
  return oncePerLanguage((language) => new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' }))
}

function instantOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
