import { Temporal } from 'temporal-polyfill'
import { type Day, dateNumbered, dateOf, dayFrom, lengthOfMonth, numberOf } from './civil-date'

export type { Day } from './civil-date'

/** A length in whole calendar units, weekends and holidays included. */
export type CalendarPeriod = { months: number } | { days: number }

/** The day written as `YYYY-MM-DD`, or nothing where the text is not a day that exists. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return dayFrom(dateOf(text as Day))
  } catch {
    return undefined
  }
}

export function addDays(day: Day, days: number): Day {
  return dayFrom(dateNumbered(numberOf(dateOf(day)) + days))
}

/** The same date in a later month, or that month's last day. Source: Regulation (EEC, Euratom) 1182/71 Art. 3(2)(c). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day)
  const counted = year * 12 + month - 1 + months
  const reached = { year: Math.floor(counted / 12), month: (counted % 12) + 1 }
  return dayFrom({ ...reached, date: Math.min(date, lengthOfMonth(reached.year, reached.month)) })
}

export function add(day: Day, period: CalendarPeriod): Day {
  return 'months' in period ? addMonths(day, period.months) : addDays(day, period.days)
}

/** Whole days from the first to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(dateOf(to)) - numberOf(dateOf(from))
}

/** Negative, zero or positive, for sorting days from the earliest to the latest. */
export function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function isBefore(one: Day, other: Day): boolean {
  return one < other
}

export function isAfter(one: Day, other: Day): boolean {
  return one > other
}

/** The earliest of the days given, or nothing where none is. */
export function earliest(days: readonly (Day | null | undefined)[]): Day | undefined {
  return days.filter((day) => day !== null && day !== undefined).sort(compareDays)[0]
}

export function latest(first: Day, ...others: readonly Day[]): Day {
  return others.reduce((last, day) => (isAfter(day, last) ? day : last), first)
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  const number = numberOf(dateOf(day)) + 1
  return number - 7 * Math.floor(number / 7) + 1
}

export function yearOf(day: Day): number {
  return dateOf(day).year
}

/**
 * The civil day of an ISO instant (`2026-03-31T22:30:00Z`) in a time zone; a plain day stays what it is.
 * Throws a RangeError for what is neither, for an impossible date and for an unknown zone.
 */
export function dayOf(instant: string, timeZone: string): Day {
  if (!isTimeZone(timeZone)) throw new RangeError(`${timeZone} is not an IANA time zone`)
  if (!instant.includes('T')) return parseDay(instant) ?? fail(`${instant} is not a day`)
  return asDay(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate())
}

/** The ISO instant of a wall clock time (`'08:30'`) in a zone; a time skipped in spring moves on, a doubled one is the first. */
export function instantOf(day: Day, time: string, timeZone: string): string {
  const moment = Temporal.PlainDate.from(day, { overflow: 'reject' }).toPlainDateTime(Temporal.PlainTime.from(time))
  return moment.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant().toString()
}

/** The ISO instant a number of hours after another. */
export function addHours(instant: string, hours: number): string {
  return Temporal.Instant.from(instant).add({ hours }).toString()
}

/** Negative, zero or positive, whatever offsets the two ISO instants are written in. */
export function compareInstants(one: string, other: string): number {
  return Temporal.Instant.compare(one, other)
}

/** Whether the text is an ISO instant that exists, with its offset from UTC. */
export function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text).epochNanoseconds !== undefined
  } catch {
    return false
  }
}

/** Whether the text names an IANA time zone that this machine knows. */
export function isTimeZone(text: string): boolean {
  try {
    return (
      /^[A-Za-z]/.test(text) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId !== ''
    )
  } catch {
    return false
  }
}

function asDay(date: Temporal.PlainDate): Day {
  return date.toString() as Day
}

function fail(message: string): never {
  throw new RangeError(message)
}
