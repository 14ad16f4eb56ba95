import type { Language } from '@/domain/languages'
import { localeOf } from './locale'

/** A moment in words with its zone, "5 March 2026 at 14:03 CET"; `timeZone` is an IANA name. */
export function formatMoment(moment: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(moment)
}

/** A time of day in words with its zone, "14:03 CET"; `timeZone` is an IANA name. */
export function formatTime(moment: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(moment)
}
