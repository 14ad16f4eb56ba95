import { addDays, type Day, isBefore } from '../calendar/days'
import { type Calendar, onOrNextWorkingDay } from '../calendar/working-days'

/** Of whom it is asked once a month whether letters still reach somebody: of those with few requests, of all, or of none. */
export const stillHereChoices = ['few', 'always', 'never'] as const
export type StillHere = (typeof stillHereChoices)[number]

/** A request a month: whoever gets more of them sees by these that letters arrive. */
const fewInAYear = 12

/** How long the first address has before the other is asked. */
const stillHereDays = 14

/** How long the link in such a letter works. */
export const stillHereLinkDays = 60

/** Whether it is asked where so many requests came within a year. */
export function asksStillHere(choice: StillHere, receivedInAYear: number): boolean {
  return choice === 'always' || (choice === 'few' && receivedInAYear <= fewInAYear)
}

/** The first day of the month for which it is to be asked by this day: from its first working day on; nothing before. */
export function stillHereMonth(day: Day, calendar: Calendar): Day | null {
  const first = `${day.slice(0, 8)}01` as Day
  return isBefore(day, onOrNextWorkingDay(first, calendar)) ? null : first
}

/** Whether the other address is to be asked by this day. */
export function isOtherDue(askedOn: Day, day: Day): boolean {
  return !isBefore(day, addDays(askedOn, stillHereDays))
}
