/** A civil day, as the number of days since 1 January 1970. */
export type DayNumber = number

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export function dayNumber(written: string): DayNumber {
  return Date.parse(`${written}T00:00:00Z`) / dayMs
}

export function writtenDay(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** What a clock on the wall of a place shows: the day, and the minutes since its midnight. */
export type WallTime = { day: DayNumber; minutes: number }

const clocks = new Map<string, Intl.DateTimeFormat>()

export function wallTime(momentMs: number, zone: string): WallTime {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  const [day = '', time = ''] = clock.format(momentMs).split(' ')
  return { day: dayNumber(day), minutes: minutesOf(time) }
}

/** The moment at which the clock on the wall shows a time; the first one where it shows it twice. */
export function momentAt(day: DayNumber, minutes: number, zone: string): number {
  const guess = day * dayMs + minutes * minuteMs
  for (let shift = -14 * 60; shift <= 12 * 60; shift += 15) {
    const shown = wallTime(guess + shift * minuteMs, zone)
    if (shown.day === day && shown.minutes === minutes) return guess + shift * minuteMs
  }
  throw new Error(`The clock never shows minute ${minutes} of ${writtenDay(day)} in ${zone}`)
}

/** "08:30" as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** On which days nobody works beside Saturdays and Sundays. */
export type DaysOff = ReadonlySet<DayNumber>

export function isWorked(day: DayNumber, daysOff: DaysOff): boolean {
  // Day 0 was a Thursday.
  const isWeekend = (day + 3) % 7 >= 5
  return !isWeekend && !daysOff.has(day)
}

export function workedUpTo(day: DayNumber, daysOff: DaysOff): DayNumber {
  return isWorked(day, daysOff) ? day : workedUpTo(day - 1, daysOff)
}

export function workedFrom(day: DayNumber, daysOff: DaysOff): DayNumber {
  return isWorked(day, daysOff) ? day : workedFrom(day + 1, daysOff)
}
