import type { CalendarDay } from '@/domain/calendar/adopted-days'
import { type Day, parseDay } from '@/domain/calendar/days'

/**
 * Days with their names, one a line, `2026-12-24 Office closed`, as a controller adds them to its calendar; `line` is the
 * first that is none, or that names a day again.
 */
export function parseOwnDays(text: string, kind: 'own' | 'workday'): { days: CalendarDay[] } | { line: number } {
  const days: CalendarDay[] = []
  const seen = new Set<Day>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, typed = '', name = ''] = /^(\S+)\s+(\S.*)$/.exec(line.trim()) ?? []
    const day = parseDay(typed)
    if (!day || name.length > 200 || seen.has(day)) return { line: index + 1 }
    seen.add(day)
    days.push({ day, kind, name })
  }
  return { days }
}

/** The same days as they were typed, for the form that changes them. */
export function writtenOwnDays(days: readonly CalendarDay[], kind: 'own' | 'workday'): string {
  return days
    .filter((each) => each.kind === kind)
    .map(({ day, name }) => `${day} ${name}`)
    .join('\n')
}

/** Whether two calendars have the same days, of the same kind and name. */
export function sameDays(one: readonly CalendarDay[], other: readonly CalendarDay[]): boolean {
  const written = (days: readonly CalendarDay[]) =>
    days
      .map(({ day, kind, name }) => `${day} ${kind} ${name}`)
      .sort()
      .join('\n')
  return written(one) === written(other)
}
