/** A civil day as an ISO string, `'2026-03-05'`: no hour, no zone. Text from outside goes through `parseDay`. */
export type Day = `${number}-${number}-${number}`

/** A date of the Gregorian calendar; `month` from 1 to 12. */
export type CivilDate = { year: number; month: number; date: number }

/** Throws a RangeError for a date that does not exist. */
export function dateOf(day: Day): CivilDate {
  const read = { year: digits(day, 0, 4), month: digits(day, 5, 7), date: digits(day, 8, 10) }
  if (day.length !== 10 || !exists(read)) throw new RangeError(`${day} is not a day`)
  return read
}

/** The date written as a day. Throws a RangeError outside the years 0000 to 9999. */
export function dayFrom({ year, month, date }: CivilDate): Day {
  if (year < 0 || year > 9999) throw new RangeError(`The year ${year} is not between 0000 and 9999`)
  const named = year < 1000 ? String(year).padStart(4, '0') : year
  return `${named}-${twoDigits(month)}-${twoDigits(date)}` as Day
}

/** How many days a month has: every fourth year is a leap year, of the full centuries only every fourth. */
export function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

const daysOf400Years = 146_097

/**
 * The place of a date in the line of all days: two days are as far apart as their numbers. Years are reckoned from March,
 * so that the leap day is the last of its year.
 */
export function numberOf({ year, month, date }: CivilDate): number {
  const years = month < 3 ? year - 1 : year
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + daysBefore((month + 9) % 12) + date
}

/** The date with this number; the inverse of `numberOf`. */
export function dateNumbered(number: number): CivilDate {
  const cycle = Math.floor((number - 1) / daysOf400Years)
  const day = number - 1 - cycle * daysOf400Years
  const leapDays = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096)
  const years = Math.floor((day - leapDays) / 365)
  const ofYear = day - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: cycle * 400 + years + (month < 3 ? 1 : 0), month, date: ofYear - daysBefore(fromMarch) + 1 }
}

/** From 1 March to the first of the month so many months later: 0, 31, 61, 92… in every year. */
function daysBefore(monthsFromMarch: number): number {
  return Math.floor((153 * monthsFromMarch + 2) / 5)
}

function exists({ year, month, date }: CivilDate): boolean {
  return year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

function digits(text: string, from: number, to: number): number {
  let read = 0
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48
    read = digit >= 0 && digit <= 9 ? read * 10 + digit : NaN
  }
  return read
}
