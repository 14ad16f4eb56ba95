import type { Day } from '@/domain/calendar/days'
import type { Period } from '@/domain/calendar/working-days'
import type { Sourced } from '@/domain/regimes/sourced'
import type { Right } from '@/domain/rights'
import { translator } from '@/messages/translator'

export const t = translator('en')

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** `31 January 2026`. */
export function dayText(day: Day): string {
  return long.format(new Date(`${day}T00:00:00Z`))
}

/** `Saturday, 31 January 2026`. */
export function dayWithWeekday(day: Day): string {
  return `${weekday.format(new Date(`${day}T00:00:00Z`))}, ${dayText(day)}`
}

/** `one month`, `45 days`, `10 working days`, `72 hours`. */
export function lengthText(length: Period | { hours: number }): string {
  if ('months' in length) return counted(length.months, 'month')
  if ('days' in length) return counted(length.days, 'day')
  return 'hours' in length ? counted(length.hours, 'hour') : counted(length.workingDays, 'working day')
}

export function rightNames(rights: readonly Right[]): string {
  return rights.map((right) => t(`common.rightNames.${right}`)).join(', ')
}

/** What is not certain about a value: a reading of a text that leaves room, or a text that was not read. */
export function marks({ reading, confirmed }: Pick<Sourced<unknown>, 'reading' | 'confirmed'>): string {
  return [reading && '**reading**', confirmed === false && '**to be confirmed**'].filter(Boolean).join(', ')
}

/** A table in Markdown; a bar in a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

function counted(count: number, unit: string): string {
  return count === 1 ? `one ${unit}` : `${count} ${unit}s`
}
